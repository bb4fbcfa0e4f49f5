using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// Shares told one after another are of one whole: "Nội dung: đất đai 264 lượt (63,2%); chính sách 71 lượt (19,7%)". It is the figure before them of which most
/// of them come out, wherever it stands, or the one that two of them imply; a share that comes out of nothing else is held against it.
/// </summary>
internal static class ProposeSiblingShares
{
    private const string Code = "T202";
    private const int MostBack = 40;
    private const int MostBlocks = 12;
    private const int MostBetween = 3;
    private const int MostLines = 2;
    private const int Most = 16;
    private const int Sharp = 3;
    private const int Evidence = 4;
    private const int Told = 7;

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var spoken = Company.SpokenPercents(relations);
        for (var n = 0; n < reading.Numbers.Count;)
        {
            var row = RowAt(reading, n);
            if (row.Count == 0)
            {
                n++;
                continue;
            }

            Read(reading, row, spoken, relations);
            n = reading.Tokens[Math.Max(row[^1].Percent.Token, row[^1].Part.Token)].Number + 1;
        }
    }

    /// <summary>The shares told one after another from this one on.</summary>
    private static List<SharedPart> RowAt(ReportReading reading, int n)
    {
        var row = new List<SharedPart>();
        for (var k = n; k < reading.Numbers.Count && row.Count < Most; k++)
        {
            var number = reading.Numbers[k];
            if (row.Count > 0 && !IsNear(reading, row[^1], number, k))
            {
                break;
            }

            if (number is { Role: NumberRole.Percentage, Range: false, Doubtful: false, Hedge: Hedge.None }
                && SharedPart.Of(reading, k) is { Closeness: >= 0 } share
                && share.Part is { Value: > 0, Other: null } && !IsAim(reading, share.Part) && !Percentages.IsOfSomethingElse(reading, number)
                && (row.Count == 0 || IsKin(reading, row[0].Part, share.Part)))
            {
                row.Add(share);
            }
            else if (row.Count == 0)
            {
                break;
            }
        }

        return row;
    }

    /// <summary>"so với kế hoạch vốn 3.020 đạt 91,55%": of what the share is, and no part.</summary>
    private static bool IsAim(ReportReading reading, Number part) =>
        reading.AnyPhrase(part.Token - MostToAim, part.Token, Direction.Earlier) || reading.AnyPhrase(part.Token - MostToAim, part.Token, Direction.Aims);

    private const int MostToAim = 5;

    private static bool IsNear(ReportReading reading, SharedPart last, Number number, int at) =>
        at - reading.Tokens[last.Percent.Token].Number <= MostBetween
            && (number.Sentence == last.Percent.Sentence
                || reading.Sentences[number.Sentence].Block - reading.Sentences[last.Percent.Sentence].Block is > 0 and <= MostLines);

    private static bool IsKin(ReportReading reading, Number one, Number other) => one.Power == other.Power
        && (Units.AreAlike(one.Unit, other.Unit) || Company.IsBare(reading, one) || Company.IsBare(reading, other));

    private static void Read(ReportReading reading, List<SharedPart> row, HashSet<Number> spoken, List<Relation> relations)
    {
        if (row.TrueForAll(share => spoken.Contains(share.Percent)))
        {
            return;
        }

        var wholes = WholesOf(reading, row);
        var best = wholes.MaxBy(whole => Fits(row, whole));
        foreach (var share in row.FindAll(share => !spoken.Contains(share.Percent)))
        {
            var own = wholes.Find(whole => IsKin(reading, share.Part, whole) && Fits(share, whole)) ?? (best is not null && Fits(share, best) ? best : null);
            // Two of them say of what they are: the third, taken of another figure, is wrong.
            own = own is not null && best is not null && own != best && Fits(row, best) >= Math.Max(2, row.Count - 1) ? null : own;
            if (own is not null && Relation.DigitsOf(share.Percent) >= Sharp)
            {
                relations.Add(MakeShare.Of(Code, Situation.ShareEarlier, share.Percent, share.Part, own, Evidence));
            }
            else if (own is null && best is not null && IsCommon(reading, row, best) && IsLike(share, best))
            {
                relations.Add(MakeShare.Of(Code, Situation.ShareEarlier, share.Percent, share.Part, best, Told));
            }
        }
    }

    /// <summary>At least half of them come out of it; of a figure of another name, two.</summary>
    private static bool IsCommon(ReportReading reading, List<SharedPart> row, Number whole) =>
        Fits(row, whole) >= Math.Max(IsKin(reading, row[0].Part, whole) ? 1 : 2, row.Count / 2);

    /// <summary>Not more than a point off by one place.</summary>
    private static bool IsLike(SharedPart share, Number whole) => share.Part.Value <= whole.Value
        && share.Part.Value * 100 / whole.Value is var computed and > 0
        && computed < share.Percent.Mantissa * MostOff && share.Percent.Mantissa < computed * MostOff;

    private const decimal MostOff = 12;

    /// <summary>How many of the shares, of three digits, come out of it.</summary>
    private static int Fits(List<SharedPart> row, Number whole) =>
        row.Count(share => Relation.DigitsOf(share.Percent) >= Sharp && Fits(share, whole));

    private static bool Fits(SharedPart share, Number whole) => share.Part.Value <= whole.Value && MakeShare.MayFit(share.Percent, share.Part, whole)
        && Precision.JudgeShare(share.Percent, share.Part, whole) == Verdict.Holds;

    /// <summary>The figures of their kind before them, the nearest first.</summary>
    private static List<Number> WholesOf(ReportReading reading, List<SharedPart> row)
    {
        var wholes = new List<Number>();
        var first = row[0];
        for (var k = reading.Tokens[row[^1].Percent.Token].Number + 1; k >= 0 && k > reading.Tokens[first.Percent.Token].Number - MostBack; k--)
        {
            if (k < reading.Numbers.Count && reading.Numbers[k] is var whole && CanBe(whole) && whole.Power == first.Part.Power
                && reading.Sentences[first.Percent.Sentence].Block - reading.Sentences[whole.Sentence].Block <= MostBlocks
                && !row.Exists(share => share.Part == whole))
            {
                wholes.Add(whole);
            }
        }

        return wholes;
    }

    private static bool CanBe(Number whole) => whole is { Doubtful: false, Range: false, Change: false, InWords: false }
        && whole.Role is NumberRole.Quantity or NumberRole.Denominator or NumberRole.Numerator && whole.Value >= 10 && whole.Hedge == Hedge.None
        && !Units.IsDuration(whole.Unit);
}
