/**
 * How Chinese sounds: characters to toneless syllables, and how easily one syllable is heard for another. The data lies
 * beside the classes as text tables; see {@link io.hotlineqa.rules.phonetics.Confusions}.
 */
package io.hotlineqa.rules.phonetics;
