/** What people make of the machine's results: verdicts, appeals, marks, who reviews what, and how far reviewers agree. */
package io.hotlineqa.store.review;
