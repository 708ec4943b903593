// On a phone the filters would fill the screen: they are folded away, unless one of them is in use.
'use strict';
for (const filters of document.querySelectorAll('details.filters')) {
  if (matchMedia('(max-width: 600px)').matches && filters.dataset.narrowed !== 'true') {
    filters.open = false;
  }
}
