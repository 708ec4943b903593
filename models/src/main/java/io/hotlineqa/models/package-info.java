/**
 * Speech models: which there are, where they stand on this machine, and how they get there.
 *
 * <p>The {@link io.hotlineqa.models.Catalogue} says which models are known and pins the published archives. The {@link
 * io.hotlineqa.models.Shelf} finds one by id or folder as an {@link io.hotlineqa.models.InstalledModel} and verifies
 * what stands there. The {@link io.hotlineqa.models.Installer} puts an archive on the shelf, or leaves no trace of it
 * but the resumable download. The {@link io.hotlineqa.models.Adapter} makes a model with a user's phrases out of one of
 * this project's recipe. Every refusal is a {@link io.hotlineqa.models.ModelException} whose message an operator
 * can act on.
 */
package io.hotlineqa.models;
