#!/usr/bin/env python3
"""Checks proofs of a CaiCach journal with Python 3.8 or later and nothing else. Written from docs/proofs.md alone.

    python3 verify_proof.py [--public-key TRUSTED.pem] [--checkpoint KEPT.txt] PROOF.json ...

Prints one line for each proof: its name, a tab, and "fine" or the names of what is wrong with it. Ends with 0 when all
are fine, with 1 when one is not.
"""
import argparse
import base64
import binascii
import hashlib
import json
import re


class Malformed(Exception):
    """Not in the form that the page describes."""


def need(holds):
    if not holds:
        raise Malformed()


def sha256(data):
    return hashlib.sha256(data).digest()


def from_base64(text, length=None):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Malformed()
    need(base64.b64encode(data).decode() == text and length in (None, len(data)))
    return data


# The tree, RFC 6962 section 2.1.

def leaf_hash(header):
    return sha256(b"\x00" + header)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def is_included(leaf, position, size, siblings, root):
    if position >= size:
        return False
    at, last, hashed = position, size - 1, leaf
    for sibling in siblings:
        if last == 0:
            return False
        if at % 2 == 1 or at == last:
            hashed = node_hash(sibling, hashed)
            while at % 2 == 0 and at != 0:
                at, last = at // 2, last // 2
        else:
            hashed = node_hash(hashed, sibling)
        at, last = at // 2, last // 2
    return last == 0 and hashed == root


def is_consistent(first, second, first_root, second_root, path):
    if first > second:
        return False
    if first == second:
        return not path and first_root == second_root
    if first == 0:
        return not path and first_root == sha256(b"")
    if first & (first - 1) == 0:
        path = [first_root] + path
    if not path:
        return False
    at, last = first - 1, second - 1
    while at % 2 == 1:
        at, last = at // 2, last // 2
    early = late = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if at % 2 == 1 or at == last:
            early, late = node_hash(sibling, early), node_hash(sibling, late)
            while at % 2 == 0 and at != 0:
                at, last = at // 2, last // 2
        else:
            late = node_hash(late, sibling)
        at, last = at // 2, last // 2
    return last == 0 and early == first_root and late == second_root


# ECDSA on P-256 with SHA-256. Slow, and fit only for checking: it hides nothing from whoever measures the time it takes.

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
KEY_PREFIX = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def multiply(factor, point):
    total = None
    while factor:
        if factor & 1:
            total = add(total, point)
        factor, point = factor >> 1, add(point, point)
    return total


def read_der_signature(data):
    """SEQUENCE of the INTEGERs r and s, in the one spelling that DER allows."""
    def integer(start):
        need(len(data) > start + 2 and data[start] == 0x02)
        value = data[start + 2:start + 2 + data[start + 1]]
        need(value and len(value) == data[start + 1] and value[0] < 0x80)
        need(len(value) == 1 or value[0] != 0 or value[1] >= 0x80)
        return int.from_bytes(value, "big"), start + 2 + len(value)

    need(len(data) > 2 and data[0] == 0x30 and data[1] == len(data) - 2)
    r, after_r = integer(2)
    s, after_s = integer(after_r)
    need(after_s == len(data))
    return r, s


class PublicKey:
    def __init__(self, pem):
        match = re.fullmatch(r"\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*", pem)
        need(match)
        self.der = from_base64("".join(match.group(1).split()), 91)
        need(self.der.startswith(KEY_PREFIX))
        x, y = int.from_bytes(self.der[27:59], "big"), int.from_bytes(self.der[59:], "big")
        need(x < P and y < P and (y * y - x * x * x + 3 * x - B) % P == 0)
        self.point = (x, y)
        self.key_id = sha256(self.der)[:4]

    def signed(self, text, signature):
        try:
            r, s = read_der_signature(signature)
        except Malformed:
            return False
        if not (0 < r < N and 0 < s < N):
            return False
        inverse = pow(s, -1, N)
        digest = int.from_bytes(sha256(text.encode()), "big")
        point = add(multiply(digest * inverse % N, G), multiply(r * inverse % N, self.point))
        return point is not None and point[0] % N == r


class Checkpoint:
    def __init__(self, note):
        need(note.endswith("\n") and not any(c < " " and c != "\n" for c in note))
        above, empty_line, below = note.rpartition("\n\n")
        need(above and empty_line and below)
        self.text = above + "\n"
        lines = above.split("\n")
        need(len(lines) >= 3 and lines[0] and "" not in lines[3:])
        self.origin = lines[0]
        need(re.fullmatch(r"0|[1-9][0-9]*", lines[1]))
        self.size = int(lines[1])
        self.root = from_base64(lines[2], 32)
        self.signatures = []
        for line in below[:-1].split("\n"):
            parts = line.split(" ")
            need(len(parts) == 3 and parts[0] == "\u2014" and parts[1])
            blob = from_base64(parts[2])
            need(len(blob) > 4)
            self.signatures.append((parts[1], blob[:4], blob[4:]))

    def signed_by(self, key, journal):
        """The key's name is the origin of the journal whose proof it is."""
        ours = [blob for name, key_id, blob in self.signatures if name == journal and key_id == key.key_id]
        return self.origin == journal and bool(ours) and all(key.signed(self.text, blob) for blob in ours)

    def same_tree(self, other):
        return other is not None and (self.size, self.root) == (other.size, other.root)


# The file. Unknown, missing or repeated names make it invalid.

def unique(pairs):
    names = dict(pairs)
    need(len(names) == len(pairs))
    return names


def names(thing, required, optional):
    need(isinstance(thing, dict) and set(required) <= set(thing) <= set(required) | set(optional))


def text_of(thing, name, may_be_null=False):
    value = thing.get(name)
    need(isinstance(value, str) or (may_be_null and value is None))
    return value


def hashes_of(thing, name):
    need(isinstance(thing[name], list) and all(isinstance(h, str) for h in thing[name]))
    return [from_base64(h, 32) for h in thing[name]]


def read_proof(text):
    try:
        proof = json.loads(text, object_pairs_hook=unique)
        json.dumps(proof, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except ValueError:
        raise Malformed()
    names(proof, ["format", "key", "entries", "checkpoint", "publicKey"], ["earlierCheckpoint", "consistency"])
    need(proof["format"] == "caicach-proof/1" and isinstance(proof["entries"], list))
    for name in ("checkpoint", "publicKey"):
        text_of(proof, name)
    for name in ("key", "earlierCheckpoint"):
        text_of(proof, name, may_be_null=True)
    for entry in proof["entries"]:
        names(entry, ["header", "position", "leafHash", "inclusion"], ["payload", "salt"])
        need(type(entry["position"]) is int and entry["position"] >= 0)
        text_of(entry, "header")
        text_of(entry, "payload", may_be_null=True)
        salt = text_of(entry, "salt", may_be_null=True)
        entry["salt"] = None if salt is None else from_base64(salt)
        entry["leafHash"] = from_base64(text_of(entry, "leafHash"))
        entry["inclusion"] = hashes_of(entry, "inclusion")
    if proof.get("consistency") is not None:
        proof["consistency"] = hashes_of(proof, "consistency")
    return proof


def utf16(text):
    return text.encode("utf-16-be")


def read_header(text):
    """Parses the header and writes it again: there is one spelling only."""
    try:
        header = json.loads(text, object_pairs_hook=unique)
    except ValueError:
        raise Malformed()
    names(header, ["act", "actor", "at", "id", "payload", "records", "unit"], [])
    need(isinstance(header["records"], list))
    for record in header["records"]:
        names(record, ["after", "key"], [])
        text_of(record, "key")
        text_of(record, "after", may_be_null=True)
    keys = [utf16(record["key"]) for record in header["records"]]
    need(keys == sorted(set(keys)))
    for name in ("act", "actor", "at", "id", "payload"):
        text_of(header, name)
    text_of(header, "unit", may_be_null=True)
    need(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z", header["at"]))
    need(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", header["id"]))
    need(re.fullmatch(r"[0-9a-f]{64}", header["payload"]))
    need(json.dumps(header, ensure_ascii=False, separators=(",", ":"), sort_keys=True) == text)
    return header


def check_entry(entry, checkpoint, found):
    leaf = leaf_hash(entry["header"].encode())
    if leaf != entry["leafHash"]:
        found.append("entry.leaf")
    if not is_included(leaf, entry["position"], checkpoint.size, entry["inclusion"], checkpoint.root):
        found.append("entry.inclusion")
    try:
        header = read_header(entry["header"])
    except Malformed:
        found.append("entry.header")
        return None
    payload, salt = entry.get("payload"), entry["salt"]
    if (payload is None) != (salt is None):
        found.append("entry.payload")
    elif payload is not None and (len(salt) != 16 or sha256(salt + payload.encode()).hex() != header["payload"]):
        found.append("entry.payload")
    return header


def check_history(key, headers, found):
    before = None
    for header in headers:
        own = [record for record in header["records"] if record["key"] == key]
        if len(own) != 1:
            found.append("history.foreign")
            continue
        if before is not None and own[0]["after"] != before:
            found.append("history.gap")
        before = header["id"]


def check_earlier(proof, checkpoint, key, found):
    path = proof.get("consistency")
    if proof.get("earlierCheckpoint") is None:
        if path is not None:
            found.append("consistency")
        return None
    try:
        earlier = Checkpoint(proof["earlierCheckpoint"])
    except Malformed:
        found.append("earlier.format")
        return None
    if not earlier.signed_by(key, checkpoint.origin):
        found.append("earlier.signature")
    if path is None or not is_consistent(earlier.size, checkpoint.size, earlier.root, checkpoint.root, path):
        found.append("consistency")
    return earlier


def check_kept(note, checkpoint, earlier, key, found):
    try:
        kept = Checkpoint(note)
    except Malformed:
        found.append("held.format")
        return
    if not kept.signed_by(key, checkpoint.origin):
        found.append("held.signature")
    if kept.same_tree(checkpoint) or kept.same_tree(earlier):
        return
    same_size = kept.size == checkpoint.size or (earlier is not None and kept.size == earlier.size)
    found.append("held.differs" if same_size else "held.unconnected")


def check(text, trusted=None, kept=None):
    """The names of what is wrong with a proof; none when it is fine."""
    found = []
    try:
        proof = read_proof(text)
    except Malformed:
        return ["format"]
    try:
        checkpoint = Checkpoint(proof["checkpoint"])
    except Malformed:
        return ["checkpoint.format"]
    try:
        key = PublicKey(proof["publicKey"])
    except Malformed:
        return ["key.format"]
    if not checkpoint.signed_by(key, checkpoint.origin):
        found.append("checkpoint.signature")
    if not proof["entries"]:
        found.append("entries.none")
    headers = [check_entry(entry, checkpoint, found) for entry in proof["entries"]]
    positions = [entry["position"] for entry in proof["entries"]]
    if any(later <= earlier for earlier, later in zip(positions, positions[1:])):
        found.append("entries.order")
    if proof["key"] is not None:
        check_history(proof["key"], [header for header in headers if header is not None], found)
    earlier = check_earlier(proof, checkpoint, key, found)
    if trusted is not None and PublicKey(trusted).der != key.der:
        found.append("trust.key")
    if kept is not None:
        check_kept(kept, checkpoint, earlier, key, found)
    return found


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def main():
    arguments = argparse.ArgumentParser(description="Checks proofs of a CaiCach journal.")
    arguments.add_argument("--public-key", metavar="PEM", help="file with the public key that you trust")
    arguments.add_argument("--checkpoint", metavar="NOTE", help="file with a checkpoint that you kept")
    arguments.add_argument("proofs", nargs="+", metavar="PROOF")
    given = arguments.parse_args()
    trusted = read(given.public_key) if given.public_key else None
    kept = read(given.checkpoint) if given.checkpoint else None
    wrong = 0
    for path in given.proofs:
        found = check(read(path), trusted, kept)
        wrong += bool(found)
        print(path, " ".join(found) or "fine", sep="\t")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
