"""The phones of the model, their HMM states and the network's outputs (pdfs).

Silence has one state, an initial one, a final two. Each phone exists in four positions of a word (begin, inside, end,
single) with ids of their own that share the outputs: that costs nothing and gives word times and confidences.
"""

INITIALS = (
    "b:aiu p:aiu m:aiu f:aiu d:aiu t:aiu n:aiuv l:aiuv g:au k:au h:au j:iv q:iv x:iv"
    " zh:au ch:au sh:au r:au z:au c:au s:au"
)
FINALS = (
    "a o e ai ei ao ou an en ang eng er i ii iii ia io ie iao iu ian in iang ing iong"
    " u ua uo uai ui uan un uang ueng ong v ve van vn"
)
EPSILON = "<eps>"
SILENCE, SILENCE_ID, SILENCE_PDF = "SIL", 1, 0
POSITIONS = {"B": "begin", "I": "internal", "E": "end", "S": "singleton"}


def _inventory():
    classes = (entry.split(":") for entry in INITIALS.split())
    return sorted([f"{i}_{c}" for i, cs in classes for c in cs] + FINALS.split())


PHONES = _inventory()


def states(phone):
    """How many HMM states a phone has."""
    return 1 if phone == SILENCE or "_" in phone else 2


def _outputs():
    pdfs, n = {SILENCE: [SILENCE_PDF]}, 1
    for phone in PHONES:
        pdfs[phone] = list(range(n, n + states(phone)))
        n += states(phone)
    return pdfs, n


PDFS, OUTPUTS = _outputs()
IDS = {(phone, position): 2 + 4 * i + j for i, phone in enumerate(PHONES) for j, position in enumerate(POSITIONS)}
FIRST_FREE_ID = 2 + 4 * len(PHONES)
PDFS_OF_ID = {SILENCE_ID: PDFS[SILENCE], **{i: PDFS[phone] for (phone, _), i in IDS.items()}}


def ids_in_word(phones):
    """Phone ids of a word: `[n_i, in]` -> begin, end; a single phone is a singleton."""
    if len(phones) == 1:
        return [IDS[phones[0], "S"]]
    inside = [IDS[p, "I"] for p in phones[1:-1]]
    return [IDS[phones[0], "B"], *inside, IDS[phones[-1], "E"]]


def word_boundaries():
    """Text of Kaldi's `word_boundary.int`."""
    rows = [(SILENCE_ID, "nonword")] + [(i, POSITIONS[position]) for (_, position), i in IDS.items()]
    return "".join(f"{i} {kind}\n" for i, kind in rows)


def phone_names():
    """Text of Kaldi's `phones.txt`; the product adapts a graph by it."""
    rows = [(EPSILON, 0), (SILENCE, SILENCE_ID)] + [(f"{phone}_{position}", i) for (phone, position), i in IDS.items()]
    return "".join(f"{name} {i}\n" for name, i in rows)
