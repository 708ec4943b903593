/** What users are told of, on the screen and by mail. */
package io.hotlineqa.store.notice;
