package io.hotlineqa.speech.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Family names, with or without given ones, where something beside them says that they are names. */
final class SpokenNames implements Finder {
    private static final String TITLE = "(?:先生|女士|小姐|师傅|阿姨|大哥|大姐|大爷|大妈|大叔|叔叔|经理|主任|老板|老师|同志|工(?=[你您]好))";
    private static final String GIVEN = "[\\p{IsHan}&&[^的了是住我你您他她在电地户手身就来去先女师本有要说想吗呢吧啊嗯呃不没也都和跟姓叫什么怎请这那]]";
    private static final String NO_NAME = "(?!安排|方便|方式|常见|常用|时候|高兴|高新|万一|文件|金额|金台|马上|成功|关于|石油|管道|单元|单位|"
            + "房东|房子|连续|车子|经理|温度|任何|白天|黄色|江苏|龙头|包括|向|何时|余额|华为|简单|安全|安装|解决|强制|古代|阳台|符合|查询|严重|"
            + "许多|田里|左右|路上|康复|宁可|毕竟|于是|尤其|莫非|成为|席|时间)";
    private static final String FULL = NO_NAME + Surnames.ANY + "(?:" + GIVEN + "){1,2}";
    private static final String ROLE = "(?:户主|机主|业主|房主|联系人|开户人|报修人|收费员|户名|姓名|名字|登记的|客户|请找|请转)";
    private static final String END = "(?=$|[，。？！,?!])";

    private static final List<Pattern> SAID = List.of(
            Pattern.compile("姓(?:的是)?(?<name>(?!名|什|啥|氏|啊|吗|呢|是)" + Surnames.ANY + ")"),
            Pattern.compile("(?<name>" + NO_NAME + Surnames.CLEAR + "(?:" + GIVEN + "){0,2})" + TITLE),
            Pattern.compile("(?<name>" + NO_NAME + Surnames.ANY + ")" + TITLE),
            Pattern.compile("(?:" + ROLE + "[是叫]{0,2}|叫)(?<name>" + FULL + ")"),
            Pattern.compile("(?:" + ROLE + "[是叫]{0,2})(?<name>" + FULL + ")"),
            Pattern.compile("我是(?:户主)?(?<name>" + FULL + ")" + END),
            Pattern.compile("(?<name>" + FULL + ")(?:本人|是我)"),
            Pattern.compile("(?:弓长|立早|木子|耳东|双木|古月|口天|言午|西贝|三横|草头|走肖|人可)(?<name>" + Surnames.ANY + ")"));
    private static final Pattern ASKED = Pattern.compile("贵姓|称呼|姓名|名字|姓什么|叫什么");
    private static final Pattern ANSWER = Pattern.compile(
            "^(?:嗯|哦|我|是|免贵|姓|叫|啊|，)*(?<name>" + NO_NAME + Surnames.ANY + "(?:" + GIVEN + "){0,2})(?=$|[，。])");

    @Override
    public List<PersonalSpan> in(Said said) {
        List<PersonalSpan> found = new ArrayList<>();
        SAID.forEach(pattern -> find(pattern, said.text(), found));
        if (ASKED.matcher(said.justBefore()).find()) {
            find(ANSWER, said.text(), found);
        }
        return found;
    }

    private static void find(Pattern pattern, String text, List<PersonalSpan> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new PersonalSpan(PersonalKind.NAME, matcher.start("name"), matcher.end("name")));
        }
    }
}
