package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.people.TokenScope;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that makes a token for a program that reads {@code /api/v1}, or revokes it. */
@Command(
        name = "qa token",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"为程序签发接口令牌（只显示一次），或吊销令牌。", "Makes a token for a program and prints it once, or revokes it."})
public final class TokenCommand implements Callable<Integer> {
    private static final int CANNOT_START = 2;

    @Parameters(paramLabel = "NAME", description = "what the program is called")
    private String name;

    @Option(
            names = "--scope",
            split = ",",
            paramLabel = "SCOPE",
            description = "what the program may read, of ${COMPLETION-CANDIDATES}; separated by commas"
                    + " (default: everything but PERSONAL, which shows numbers, addresses and names)")
    private EnumSet<TokenScope> scopes = EnumSet.complementOf(EnumSet.of(TokenScope.PERSONAL));

    @Option(names = "--revoke", description = "ends the use of the token instead")
    private boolean revoke;

    @Mixin
    private DatabaseOption database;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TokenCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLog.open();
        try (Store store = database.open()) {
            if (revoke) {
                store.tokens().revoke(name, "qa token");
            } else {
                System.out.println(store.tokens().make(name, scopes, "qa token"));
            }
            return 0;
        } catch (StoreException e) {
            System.err.println("qa token: " + e.getMessage());
            return CANNOT_START;
        }
    }
}
