package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script starts the dashboards' own command. */
@Command(
        mixinStandardHelpOptions = true,
        name = "mail-alert",
        description = {"把 qa watch 的一条告警用邮件发给值班人员。", "Mails one alert of qa watch to the operators."})
public final class MailAlertCommand extends ScriptCommand {}
