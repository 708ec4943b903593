import pytest

from ears.zhuyin import pinyin


@pytest.mark.parametrize(
    "zhuyin, expected",
    [
        ("ㄓㄨㄥ", "zhong1"), ("ㄅㄚ1", "ba5"), ("ㄐㄩ4", "ju4"), ("ㄩㄢ3", "yuan3"), ("ㄧㄣ3", "yin3"), ("ㄨㄣ3", "wen3"), ("ㄗ3", "zi3"),
        ("ㄒㄩㄥ2", "xiong2"), ("ㄉㄧㄡ", "diu1"), ("ㄖㄢ2", "ran2"), ("ㄦ2", "er2"), ("ㄋㄩ3", "nv3"), ("ㄅ", None),
    ],
)  # fmt: skip
def test_recordings_named_in_zhuyin_are_known_by_their_pinyin(zhuyin, expected):
    assert pinyin(zhuyin) == expected
