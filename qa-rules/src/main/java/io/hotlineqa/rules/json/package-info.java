/** The outer faces of the rules: transcripts in, scorecards out, one JSON line each. */
package io.hotlineqa.rules.json;
