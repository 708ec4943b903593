package io.hotlineqa.dashboards.privacy;

import io.hotlineqa.speech.privacy.Masked;

/** The name of a recording's file: switchboards put the caller's number and the agent's name into it. */
public final class FileName {
    private FileName() {}

    /** As it is when it says no more than the call's id; else only what kind of file it is. */
    public static String masked(String file, String callId) {
        int dot = file.lastIndexOf('.');
        String ending = dot > file.lastIndexOf('/') ? file.substring(dot) : "";
        return file.equals(callId + ending) ? file : Masked.SIGN + ending;
    }
}
