package io.hotlineqa.speech.privacy;

/** Family names that are heard in Shaanxi; those that are everyday words first of all are left out. */
final class Surnames {
    private static final String SINGLE = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜"
            + "丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎"
            + "温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童"
            + "翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬申屠";

    private static final String EVERYDAY = "于向关管单时连车成查包解强古阳房路解安符";

    /** One or two characters, for use in a pattern. */
    static final String ANY = "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|公孙|夏侯|[" + SINGLE + "])";

    /** Without those that are also everyday words, for where little else tells. */
    static final String CLEAR = "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|公孙|夏侯|[" + SINGLE + "&&[^" + EVERYDAY + "]])";

    private Surnames() {}
}
