/** How well a speech model hears: error rates on recordings whose words are known. */
package io.hotlineqa.evaluation;
