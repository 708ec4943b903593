package io.hotlineqa.dashboards;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.people.Role;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that adds a user from the machine of the server, for when nobody can log in to do it. */
@Command(
        name = "qa user add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "新增用户并显示一次性密码；--reset 为已有用户重新生成一次性密码。",
            "Adds a user and prints a one-time password; --reset gives a known one a new one-time password."
        })
public final class UserCommand implements Callable<Integer> {
    private static final int CANNOT_START = 2;

    @Parameters(paramLabel = "NAME", description = "lower-case letters, digits, dots, underscores and hyphens")
    private String name;

    @Option(names = "--role", defaultValue = "REVIEWER", description = "one of ${COMPLETION-CANDIDATES}")
    private Role role;

    @Option(names = "--agent-id", description = "whose calls an AGENT sees")
    private String agentId;

    @Option(names = "--reset", description = "gives a known user a new one-time password and nothing else")
    private boolean reset;

    @Mixin
    private DatabaseOption database;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new UserCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLog.open();
        try (Store store = database.open()) {
            String oneTime = Passwords.oneTime();
            if (reset) {
                store.users().reset(name, Passwords.hash(oneTime), "qa user add");
            } else {
                store.users().add(name, role, agentId, Passwords.hash(oneTime), "qa user add");
            }
            System.out.println("User " + name + (reset ? "" : " (" + role + ")") + ", one-time password: " + oneTime);
            return 0;
        } catch (StoreException | RefusedException e) {
            System.err.println("qa user add: " + e.getMessage());
            return CANNOT_START;
        }
    }
}
