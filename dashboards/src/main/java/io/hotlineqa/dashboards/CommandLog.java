package io.hotlineqa.dashboards;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * The application's way of logging for the commands and for what happens before the application is there: warnings, to
 * standard error. Standard output is the command's answer; a script may read a token from it.
 */
final class CommandLog {
    private CommandLog() {}

    static void open() {
        LoggingSystem system = system();
        system.beforeInitialize();
        system.initialize(
                new LoggingInitializationContext(new StandardEnvironment()), "classpath:logback-spring.xml", null);
    }

    /** Leaves it to the application, which knows more of what was asked for. */
    static void handOver() {
        system().cleanUp();
    }

    private static LoggingSystem system() {
        return LoggingSystem.get(CommandLog.class.getClassLoader());
    }
}
