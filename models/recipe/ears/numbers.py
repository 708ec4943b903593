"""Numbers as a hotline speaks them: counted (`三十 二`), read out digit by digit (`幺 三 九`), times, dates, sums, houses."""

DIGITS = "零一二三四五六七八九"
MOBILE = ("幺 三", "幺 五", "幺 七", "幺 八", "幺 九", "一 三", "一 五", "一 八", "一 九")


def counted(n):
    """0-9999 in words: 32 -> `三十 二`, 105 -> `一百 零 五`."""
    if n < 10:
        return DIGITS[n]
    if n < 100:
        ten = ("" if n < 20 else DIGITS[n // 10]) + "十"
        return f"{ten} {DIGITS[n % 10]}" if n % 10 else ten
    unit, name = (1000, "千") if n >= 1000 else (100, "百")
    rest, head = n % unit, f"{DIGITS[n // unit]}{name}"
    if rest == 0:
        return head
    bridge = "零" if rest < unit // 10 else "一" if 10 <= rest < 20 else ""
    tail = counted(rest)
    return f"{head} {bridge}{tail}" if bridge == "一" else f"{head} {bridge} {tail}" if bridge else f"{head} {tail}"


def read_out(digits, one="幺"):
    return " ".join(one if d == "1" else DIGITS[int(d)] for d in digits)


def _number(draw, span):
    low, high = map(int, span.split("-"))
    return counted(draw.randint(low, high))


def _digits(draw, span):
    return read_out("".join(draw.choice("0123456789") for _ in range(int(span))), draw.choice("幺幺幺一"))


def _mobile(draw, _):
    return f"{draw.choice(MOBILE)} {draw.choice(DIGITS[1:])} {_digits(draw, '8')}".replace("一", draw.choice("幺幺一"))


def _landline(draw, _):
    return f"{draw.choice(['零 九 幺 七 ', ''])}{draw.choice('三二八')} {_digits(draw, '6')}"


def _clock(draw, _):
    part = draw.choice("早上 上午 中午 下午 晚上 夜里 凌晨".split())
    minutes = draw.choice(["", "", "", "半", "一刻", "三十 分", "十五 分", "四十 分", "过 五 分", "左右"])
    hour = {"早上": (6, 9), "上午": (8, 11), "中午": (11, 12), "下午": (1, 6), "晚上": (6, 11), "夜里": (10, 12), "凌晨": (1, 5)}[part]
    n = draw.randint(*hour)
    return f"{part} {'两' if n == 2 else counted(n)} 点 {minutes}"


def _date(draw, _):
    day = f"{counted(draw.randint(1, 12))} 月 {counted(draw.randint(1, 31))} {draw.choice('号日')}"
    week = f"{draw.choice(['星期', '周', '礼拜', '这 周', '下 周'])} {draw.choice('一二三四五六')}"
    near = draw.choice("今天 明天 后天 昨天 前天 大前天 上周 下周 周末 月底 月初 今天 明天 昨天".split())
    return draw.choice([day, week, near, near])


def _money(draw, _):
    n = draw.choice([draw.randint(1, 99), draw.randint(1, 50) * 10, draw.randint(1, 30) * 100, draw.randint(100, 999)])
    return f"{counted(n)} {draw.choice(['块', '块 钱', '元', '块 钱'])}"


def _cubic(draw, _):
    return f"{counted(draw.choice([draw.randint(1, 99), draw.randint(1, 50) * 10]))} {draw.choice(['方', '立方', '方 气', '立方米'])}"


def _price(draw, _):
    return f"{draw.choice('一二三四')} {draw.choice(['块', '点', '元'])} {DIGITS[draw.randint(0, 9)]} {draw.choice(['', DIGITS[draw.randint(1, 9)]])}"


def _house(draw, _):
    building = f"{counted(draw.randint(1, 38))} {draw.choice(['号 楼', '栋', '幢', '号 楼'])}"
    unit = f"{draw.choice('一二三四五')} 单元"
    room = f"{DIGITS[draw.randint(1, 9)]} 零 {draw.choice('一二三四')} {draw.choice(['', '室', '号'])}"
    high = f"{read_out(str(draw.randint(10, 33)), draw.choice('幺一'))} 零 {draw.choice('一二三四')} {draw.choice(['', '室'])}"
    floor = f"{counted(draw.randint(1, 33))} {draw.choice('楼层')} {draw.choice(['', '东 户', '西 户', '中户', '左手', '右手', '对门'])}"
    return f"{draw.choice([building, building, ''])} {draw.choice([unit, unit, ''])} {draw.choice([room, high, floor, room])}"


def _minutes(draw, _):
    long = [f"{counted(draw.choice([5, 10, 15, 20, 30, 40, 45, 50, 60]))} 分钟", "半 个 小时", "一个 小时", "一个 半 小时", "一会儿"]
    return draw.choice([*long, "两 个 小时", f"{draw.choice('两三四五')} 个 小时", "一 刻钟", "几 分钟", "四十多 分钟", "一个多 小时"])


SPOKEN = {
    "number": _number, "digits": _digits, "mobile": _mobile, "landline": _landline, "clock": _clock, "date": _date,
    "money": _money, "cubic": _cubic, "price": _price, "house": _house, "minutes": _minutes,
}  # fmt: skip
