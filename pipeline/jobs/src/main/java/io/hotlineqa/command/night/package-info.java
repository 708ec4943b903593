/** A drop from the look before its start to the report after it, and what operators ask of the ledger. */
package io.hotlineqa.command.night;
