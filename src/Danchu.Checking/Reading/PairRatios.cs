namespace Danchu.Checking.Reading;

/// <summary>Pairs the sides of a/b: 13/13 xã · 100 đơn/162 đơn · 176 đơn (160 …, 16 …)/221 đơn. Leaves 143 lượt/159 công dân and hạng 48/63 alone.</summary>
internal static class PairRatios
{
    private const int MostWords = 7;
    private const decimal MostScaled = 1_000_000_000_000m;

    // 2: these join only two figures of one unit.
    private static readonly PhraseBook OutOf = new(
        [("trong tổng số", 1), ("trên tổng số", 1), ("trong tổng", 1), ("trên tổng", 1), ("trên", 2), ("trong", 2), ("trong số", 2)]);
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Rank = WordHashes.Set("thứ hạng vị trí nhà đường");

    public static void Pair(List<Token> tokens, List<Number> numbers, int[] partner)
    {
        for (var n = 0; n < numbers.Count; n++)
        {
            var left = numbers[n];
            if (left.Role is not (NumberRole.Quantity or NumberRole.Name))
            {
                continue;
            }

            if (left.Role == NumberRole.Quantity && JoinWords(tokens, numbers, left))
            {
                continue;
            }

            var slash = FindSlash(tokens, partner, left);
            if (slash < 0 || slash + 1 >= tokens.Count || tokens[slash + 1].Kind != TokenKind.Number)
            {
                continue;
            }

            var right = numbers[tokens[slash + 1].Number];
            // Many words before the stroke are only the thing counted when it is named again behind it: 7 xã đạt chuẩn nông thôn mới/13 xã.
            var far = slash > left.Next && left.Role == NumberRole.Quantity && tokens[slash - 1].Sign != ')';
            if (right.Role == NumberRole.Quantity && right.Other is null && (!far || left.Unit == right.Unit))
            {
                Join(tokens, left, right);
            }
        }
    }

    /// <summary>41 trong tổng số 50 vụ việc · 158 đơn vị trên tổng số 163 đơn vị.</summary>
    private static bool JoinWords(List<Token> tokens, List<Number> numbers, Number left)
    {
        var at = left.Next;
        while (at < left.Next + MostWords && at < tokens.Count && tokens[at].Kind == TokenKind.Word && !OutOf.IsAt(tokens, at))
        {
            at++;
        }

        var phrase = OutOf.Match(tokens, at);
        at += phrase.Length > 0 ? phrase.Length : tokens.Count;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
        {
            return false;
        }

        var right = numbers[tokens[at].Number];
        if (left.Change || left.Range || left.Other is not null || right.Role != NumberRole.Quantity || right.Other is not null || right.Unit == 0
            || (left.Unit != 0 && left.Unit != right.Unit) || (phrase.Kind == 2 && (left.Unit == 0 || left.Value > right.Value)))
        {
            return false;
        }

        right.Hedge = phrase.Kind == 2 ? Hedge.None : right.Hedge;
        Join(tokens, left, right);
        return true;
    }

    private static int FindSlash(List<Token> tokens, int[] partner, Number left)
    {
        var at = left.Role == NumberRole.Name ? left.Token + 1 : left.Next;
        for (var steps = 0; steps < MostWords && at < tokens.Count; steps++)
        {
            if (tokens[at].Sign == '/')
            {
                return at;
            }

            if (tokens[at].Sign == '(' && partner[at] > 0 && partner[at] - at < 40)
            {
                at = partner[at] + 1;
            }
            else if (tokens[at].Kind == TokenKind.Word && left.Unit != 0)
            {
                at++;
            }
            else
            {
                return -1;
            }
        }

        return at < tokens.Count && tokens[at].Sign == '/' ? at : -1;
    }

    private static void Join(List<Token> tokens, Number left, Number right)
    {
        var before = left.Token > 0 ? tokens[left.Token - 1].Hash : 0;
        if (Rank.Contains(before))
        {
            left.Role = right.Role = NumberRole.Name;
            return;
        }

        if (left.Role == NumberRole.Name)
        {
            return;
        }

        (left.Other, right.Other) = (right, left);
        var rightPair = right.Next < tokens.Count && tokens[right.Next].Sign == '/';
        left.TwoUnits = right.TwoUnits = (left.Unit != 0 && !Units.AreAlike(left.Unit, right.Unit)) || rightPair;
        if (left.TwoUnits)
        {
            return;
        }

        (left.Role, right.Role) = (NumberRole.Numerator, NumberRole.Denominator);
        if (left.Unit == 0)
        {
            (left.Unit, left.UnitFrom, left.UnitTo) = (right.Unit, right.UnitFrom, right.UnitTo);
        }

        // "21.400/35.600 tỷ đồng": the scale word is said once for both sides.
        if (left.Power == 0 && right.Power > 0 && left.Next <= right.Token && left.Mantissa <= Math.Min(right.Mantissa * 100, MostScaled))
        {
            left.Power = right.Power;
        }

        left.Next = Math.Max(left.Next, right.Next);
    }
}
