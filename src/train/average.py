"""The mean of checkpoints of one training, weight by weight: it reads better than each of them.

    average.py OUT.pt SHARE CHECKPOINT.pt [SHARE CHECKPOINT.pt ...]
"""

import sys

import torch


def average(parts):
    """parts: (share, weights) of each checkpoint; the shares are brought to 1."""
    whole = sum(share for share, _ in parts)
    first = parts[0][1]
    return {
        name: sum(share / whole * weights[name] for share, weights in parts) if first[name].is_floating_point() else first[name]
        for name in first
    }


def main():
    if len(sys.argv) < 4 or len(sys.argv) % 2:
        sys.exit(__doc__)
    parts = [(float(share), torch.load(path)) for share, path in zip(sys.argv[2::2], sys.argv[3::2])]
    torch.save(average(parts), sys.argv[1])


if __name__ == "__main__":
    main()
