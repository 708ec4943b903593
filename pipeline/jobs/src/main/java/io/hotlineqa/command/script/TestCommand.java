package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script runs the tests itself. */
@Command(
        mixinStandardHelpOptions = true,
        name = "test",
        description = {"安装所需并运行全部测试。", "Runs the whole test suite, installing what it needs."})
public final class TestCommand extends ScriptCommand {}
