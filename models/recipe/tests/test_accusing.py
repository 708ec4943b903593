import json

import pytest

from ears import accusing
from ears.evaluation import Scores
from ears.hearing import Heard


def card(call, **violated):
    results = [{"ruleId": rule.replace("_", "-"), "outcome": "VIOLATED", "review": review} for rule, review in violated.items()]
    return json.dumps({"callId": call, "results": [*results, {"ruleId": "forbidden-30", "outcome": "PASSED", "review": False}]})


def test_a_recording_is_an_agents_call_of_one_utterance():
    words = ({"word": "您好", "start": 0.1, "end": 0.5, "conf": 0.9}, {"word": "宝鸡", "start": 0.6, "end": 1.0, "conf": 0.4})
    call = accusing.heard("domain/1", Heard(words, 1.5, 0.01))
    assert (call["callId"], call["durationSeconds"]) == ("domain/1", 1.5)
    [spoken] = call["utterances"]
    assert (spoken["role"], spoken["start"], spoken["end"], spoken["text"]) == ("agent", 0.1, 1.0, "您好 宝鸡")
    assert [w["confidence"] for w in spoken["words"]] == [0.9, 0.4]


def test_where_nothing_was_said_there_is_no_utterance():
    assert accusing.said("nothing/1", "")["utterances"] == []


def test_what_was_said_and_heard_is_written_under_the_same_names(tmp_path):
    recording = Heard(({"word": "您好", "start": 0.1, "end": 0.5, "conf": 0.9},), 1.5, 0.01)
    accusing.record(tmp_path, {"free": Scores(["你 好"], [recording], lexicon=object())})
    said, heard = (json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("said.jsonl", "heard.jsonl"))
    assert said["callId"] == heard["callId"] == "free-000"
    assert [c["utterances"][0]["text"] for c in (said, heard)] == ["你 好", "您好"]


def test_an_item_that_nobody_said_is_named_and_one_that_was_said_is_found():
    said = [card("a", forbidden_01=False, forbidden_02=False), card("b", greeting=False)]
    heard = [card("a", forbidden_01=True), card("b", forbidden_07=True)]
    assert accusing.compare(said, heard) == {
        "calls": 2,
        "said": 2,
        "saidAndFound": 1,
        "notSaid": [{"callId": "b", "rule": "forbidden-07", "review": True}],
    }


def test_scorecards_of_other_calls_are_refused():
    with pytest.raises(SystemExit, match="not of the same calls.*b"):
        accusing.compare([card("a")], [card("b")])
