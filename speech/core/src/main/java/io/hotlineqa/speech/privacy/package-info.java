/**
 * What in a conversation tells who somebody is or how to reach them: spoken numbers, addresses and names.
 * {@link io.hotlineqa.speech.privacy.PersonalData} finds it, {@link io.hotlineqa.speech.privacy.Masked} hides it in
 * text. Plain rules without a dictionary of places: they err on the side of hiding too much.
 */
package io.hotlineqa.speech.privacy;
