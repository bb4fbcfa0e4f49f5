using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Finds every place where parts of a total are named, sentence by sentence. All windows are bounded, so the time is linear.</summary>
internal static class FindLists
{
    private const int MostParts = 48;
    private const int MostTokens = 700;
    private const int MostToColon = 12;

    public static List<PartList> Find(ReportReading reading)
    {
        var lists = new List<PartList>();
        var open = new Stack<int>();
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var sentence = reading.Sentences[s];
            // Two parts at least, and a total unless it stands in the sentence before.
            if (sentence.LastNumber - sentence.FirstNumber < 2)
            {
                continue;
            }

            open.Clear();
            var next = sentence.From;
            for (var i = sentence.From; i < sentence.To; i++)
            {
                var token = reading.Tokens[i];
                if (token.Kind == TokenKind.Word && i >= next)
                {
                    next = i + Math.Max(1, TryCue(reading, lists, s, i, open));
                }
                else if (token.Sign == ':' && open.Count == 0 && i >= next)
                {
                    OpenColon(reading, lists, s, i);
                }
                else if (token.Sign == '(' && reading.Partner[i] > 0)
                {
                    OpenBracket(reading, lists, s, i, open);
                }
                else if (token.Sign == ')' && reading.Partner[i] >= 0 && open.Count > 0)
                {
                    open.Pop();
                }
            }
        }

        FindItems.Find(reading, lists);
        FindFootnotes.Find(reading, lists);
        return lists;
    }

    private static void OpenBracket(ReportReading reading, List<PartList> lists, int sentence, int at, Stack<int> open)
    {
        var outside = open.TryPeek(out var outer) ? outer : -1;
        open.Push(at);
        if (Cues.Book.IsAt(reading.Tokens, at + 1))
        {
            return;
        }

        // "(kỳ trước chuyển sang 8.412 hồ sơ; tiếp nhận mới 504.434 hồ sơ, trong đó trực tuyến 371.270)": what follows a cue are parts of a part.
        var end = FirstCue(reading, at + 1, Math.Min(reading.Partner[at], at + MostTokens));
        Gather(reading, lists, sentence, new Scope(Cue.Bracket, at, at + 1, end, at, outside));
    }

    /// <summary>A colon right behind the thing counted, with nothing that announces parts: only what follows may be them.</summary>
    private static void OpenColon(ReportReading reading, List<PartList> lists, int s, int at)
    {
        var sentence = reading.Sentences[s];
        var n = FirstNumber(reading, sentence, at) - 1;
        if (n < sentence.FirstNumber || at - reading.Numbers[n].Next > MostToColon
            || reading.Numbers[n] is not { Role: NumberRole.Quantity, Addable: true, Bracket: < 0 } total || total.Unit == 0 || Units.IsDuration(total.Unit))
        {
            return;
        }

        var end = Math.Min(sentence.To, at + MostTokens);
        var scope = new Scope(Cue.Colon, at, at + 1, end, -1, -1);
        for (var i = at + 1; i < end; i++)
        {
            if (Cues.Book.IsAt(reading.Tokens, i) || reading.IsSign(i, ':'))
            {
                scope = scope with { To = end = i };
            }
        }

        var parts = PartsOf(reading, s, scope);
        if (parts.Count > 1
            && parts.TrueForAll(part => part.Unit == parts[0].Unit
                && (part.Unit == 0 || Units.AreAlike(part.Unit, total.Unit))))
        {
            lists.Add(new PartList(Cue.Colon, total, parts, SameUnit: true)
            {
                Open = ListWords.SaysMore(reading, scope, ListWords.IsClosing(reading, scope, parts)),
                Closing = ListWords.IsClosing(reading, scope, parts),
                Overlapping = ListWords.NamesQualities(reading, scope),
                Stops = Stops(reading, scope, parts),
            });
        }
    }

    /// <summary>Gathers the parts behind a cue; gives the number of words of the cue, 0 when there is none.</summary>
    private static int TryCue(ReportReading reading, List<PartList> lists, int s, int at, Stack<int> open)
    {
        var (kind, length) = Cues.Book.Match(reading.Tokens, at);
        if (length == 0 || reading.Tokens[at].InSymbol)
        {
            return 0;
        }

        var cue = (Cue)kind;
        var level = open.TryPeek(out var bracket) ? bracket : -1;
        var opens = level == at - 1 && level >= 0;
        var from = at + length;
        if (cue == Cue.Among && (reading.IsSign(from, ':') || opens))
        {
            cue = Cue.AmongColon;
        }

        var end = level >= 0 ? reading.Partner[level] : reading.Sentences[s].To;
        end = FirstCue(reading, from, Math.Min(end, from + MostTokens));
        var totals = opens ? Outer(reading, level) : level;
        Gather(reading, lists, s, new Scope(cue, at, from, end, level, totals));
        return length;
    }

    /// <summary>Where the next list begins, brackets within this one left out.</summary>
    private static int FirstCue(ReportReading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (reading.Tokens[i].Sign == '(' && reading.Partner[i] > i)
            {
                i = reading.Partner[i];
            }
            else if (Cues.Book.Match(reading.Tokens, i) is { Length: > 0 } next && (Cue)next.Kind != Cue.Some)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The bracket around the bracket that opens at the token, -1 when there is none.</summary>
    private static int Outer(ReportReading reading, int bracket)
    {
        for (var i = bracket - 1; i >= 0 && i > bracket - 80; i--)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number)
            {
                return reading.Numbers[reading.Tokens[i].Number].Bracket is var level && level >= 0 && reading.Partner[level] > bracket ? level : -1;
            }
        }

        return -1;
    }

    private static void Gather(ReportReading reading, List<PartList> lists, int s, Scope scope)
    {
        var parts = PartsOf(reading, s, scope);
        if (parts.Count < 2)
        {
            return;
        }

        var totals = FindTotals.Before(reading, s, scope);
        var closing = ListWords.IsClosing(reading, scope, parts);
        var open = ListWords.SaysMore(reading, scope, closing) || reading.IsSign(scope.To - 1, '…') || ListWords.IsCutOff(reading, scope)
            || ListWords.BeginsUncounted(reading, scope, parts[0]);
        var overlapping = ListWords.NamesQualities(reading, scope);
        var groups = ByUnit(parts)
            .Select(group => (Parts: group, Total: TotalOf(totals, group) is { Number: not null } total ? total : TotalOfLabelled(reading, totals, group)))
            .ToList();
        var kinds = Kinds(reading, parts);
        var whole = totals.Count > 0 && !totals[0].Apart && kinds.Count > 1
            ? new PartList(scope.Cue, totals[0].Number, kinds, SameUnit: false)
            {
                Open = open,
                Closing = closing,
                Overlapping = overlapping,
                Stops = Stops(reading, scope, kinds),
            }
            : null;
        var owned = groups.Where(group => group.Total.Number is not null && group.Parts.Count > 1).ToList();
        // Kinds without a total of their own belong to the same list: 60 cơ quan (13 cơ quan …, 05 đơn vị …, 16 cơ quan …).
        var rest = groups.Exists(group => group.Total.Number is null && !Units.Attributes.Contains(group.Parts[0].Unit) && group.Parts.Exists(kinds.Contains));
        if (whole is not null && (owned.Count == 0 || (rest && owned.Count == 1)))
        {
            lists.Add(owned.Count == 1 ? whole with { Total = owned[0].Total.Number } : whole);
        }
        else
        {
            lists.AddRange(owned.Select(group => new PartList(scope.Cue, group.Total.Number, group.Parts, SameUnit: true)
            {
                Open = open,
                Closing = closing,
                Overlapping = overlapping,
                Stops = Stops(reading, scope, group.Parts),
                Apart = group.Total.Apart,
            }));
        }
    }

    /// <summary>
    /// The nearest figure of the parts' unit, unless one before it is just what they make: hòa giải 52 vụ: thành 45 vụ; trong đó 21 + 18 + 13.
    /// </summary>
    private static TotalCandidate TotalOf(List<TotalCandidate> totals, List<Number> group)
    {
        var own = totals.FindAll(total => total.Number.Unit == group[0].Unit || total.Number.Unit == group[^1].Unit);
        var sum = AddUp.Sum(group, group.Count);
        if (own.Exists(total => total.Number.Value == sum))
        {
            return own.Find(total => total.Number.Value == sum);
        }

        // "được giao 52 người, hiện có 48 cán bộ, công chức, gồm 14 người … và 34 người": all of them are people, so the nearer figure is the total as likely.
        var people = own.Count > 0 && Units.IsPerson(group[0].Unit) ? totals.FindAll(total => Units.IsPerson(total.Number.Unit)) : own;
        if (people.Exists(total => total.Number.Value == sum))
        {
            return people.Find(total => total.Number.Value == sum);
        }

        return own.FirstOrDefault() is { Number: not null } nearest
            ? nearest with { Apart = nearest.Apart || (people.Count > 0 && people[0].Number != nearest.Number) }
            : default;
    }

    /// <summary>
    /// Parts that differ only by label (30 hội nghị, trong đó cấp huyện 02, cấp xã 28) count what the nearest figure counts; less certain than
    /// parts that repeat the unit.
    /// </summary>
    private static TotalCandidate TotalOfLabelled(ReportReading reading, List<TotalCandidate> totals, List<Number> group) =>
        totals.Count > 0 && totals[0].Number is { Unit: not 0, Addable: true } && group.TrueForAll(part => part.Unit == 0 && IsLabelled(reading, part))
            ? totals[0] with { Apart = true }
            : default;

    private static bool IsLabelled(ReportReading reading, Number part)
    {
        var label = reading.IsSign(part.Token - 1, ':') ? part.Token - 2 : part.Token - 1;
        if (label < 0 || reading.Tokens[label].Kind != TokenKind.Word || part.Next >= reading.Tokens.Count)
        {
            return false;
        }

        var after = reading.Tokens[part.Next];
        return after.Sign is ',' or ';' or ')' or '.' || after.Hash == Cues.And;
    }

    private static List<Number> PartsOf(ReportReading reading, int s, Scope scope)
    {
        var parts = new List<Number>();
        var sentence = reading.Sentences[s];
        for (var n = FirstNumber(reading, sentence, scope.From); n < sentence.LastNumber && parts.Count < MostParts; n++)
        {
            var number = reading.Numbers[n];
            if (number.Token >= scope.To)
            {
                break;
            }

            if (number.Token >= scope.From && number.Bracket == scope.Level && number.Addable && number.Role == NumberRole.Quantity
                && !Units.IsDuration(number.Unit))
            {
                parts.Add(number);
            }
        }

        return parts;
    }

    /// <summary>First number of the sentence at or after the token, by halving.</summary>
    public static int FirstNumber(ReportReading reading, Sentence sentence, int token)
    {
        var (low, high) = (sentence.FirstNumber, sentence.LastNumber);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Numbers[middle].Token < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Parts of one unit together; a list that names its unit once, or only at the end, is one group.</summary>
    private static IEnumerable<List<Number>> ByUnit(List<Number> parts)
    {
        var named = parts.Where(part => part.Unit != 0).Select(part => part.Unit).Distinct().Count();
        return named <= 1 && parts.Exists(part => part.Unit == 0)
            ? [parts]
            : parts.Where(part => part.Unit != 0).GroupBy(part => part.Unit).Select(group => group.ToList());
    }

    /// <summary>The first figure of each item, when the list counts kinds: 255 xã, 40 phường, 30 thị trấn.</summary>
    private static List<Number> Kinds(ReportReading reading, List<Number> parts)
    {
        var kinds = new List<Number> { parts[0] };
        for (var k = 1; k < parts.Count; k++)
        {
            var separator = false;
            for (var i = parts[k - 1].Next; i < parts[k].Token; i++)
            {
                separator |= reading.Tokens[i].Sign is ',' or ';' || reading.Tokens[i].Hash == Cues.And || reading.Tokens[i].Hash == Cues.With;
            }

            if (separator)
            {
                kinds.Add(parts[k]);
            }
        }

        return kinds;
    }

    private static List<int> Stops(ReportReading reading, Scope scope, List<Number> parts)
    {
        var stops = new List<int>();
        for (var k = 0; k < parts.Count; k++)
        {
            var to = k + 1 < parts.Count ? parts[k + 1].Token : scope.To;
            for (var i = parts[k].Token + 1; i < to; i++)
            {
                if (reading.IsSign(i, ';'))
                {
                    stops.Add(k + 1);
                    break;
                }
            }
        }

        return stops;
    }
}
