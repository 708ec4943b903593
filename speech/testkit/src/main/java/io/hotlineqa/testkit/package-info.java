/** For tests: calls written as text, synthetic audio, a scripted recogniser, and the contract suites. */
package io.hotlineqa.testkit;
