using System.Globalization;
using Danchu.Checking.Reading;
using Danchu.Checking.Sameness;

namespace Danchu.Checking.Checks;

/// <summary>
/// One quantity in two places: body, footnote, annex. Two digits that changed places give it away, a lost scale, or the name that a table gives it.
/// </summary>
internal sealed class G302SaidTwice : Check
{
    private const int MostInGroup = 24;
    private const int WordsOfScale = 6;

    /// <summary>"500 nghìn" and "500 triệu" are both said every day; four digits are not met twice by chance.</summary>
    private const decimal FewDigits = 1000;

    public override CheckDescription Description { get; } = new(
        "G302",
        "Cùng một số liệu nêu ở nhiều chỗ phải giống nhau.",
        "One quantity said in several places must be the same.",
        ["Nhân dân đã hiến 21.934 m² đất để xây dựng đường giao thông nông thôn.\n\nPHỤ LỤC\n- Diện tích đất do Nhân dân hiến để xây dựng đường giao "
            + "thông: 21.943 m².\n", "Nhân dân đã hiến 21.934 m² đất làm đường.\n\nPHỤ LỤC\n- Đất hiến: 21.943 m².\n"],
        [
            "Nhân dân đã hiến 21.934 m² đất để xây dựng đường giao thông nông thôn.\n\nPHỤ LỤC\n- Diện tích đất do Nhân dân hiến để xây dựng đường giao "
                + "thông: 21.934 m².\n",
            "Nhân dân đã hiến 21.934 m² đất làm đường.\n\nPHỤ LỤC\n- Đất nông nghiệp: 21.943 m².\n",
            "Xã An Phú hiến 21.934 m² đất.\n\nTổng sản lượng lúa cả vụ đông xuân và hè thu đạt 21.943 tấn.\n",
            "Năm 2022 nhân dân hiến 1.234 m² đất làm đường; năm 2023 nhân dân hiến 1.243 m² đất làm đường.",
        ]);

    public override void Run(CheckWork work)
    {
        HoldAgainstTables(work);
        HoldTotals(work);
        var same = new Dictionary<(ulong, decimal), Number>();
        var printed = new Dictionary<(ulong, decimal), Number>();
        var permuted = new Dictionary<(ulong, ulong), List<Number>>();
        foreach (var number in work.Reading.Numbers)
        {
            if (number.Role != NumberRole.Quantity || number.Unit == 0 || number.Range || number.Change || number.Doubtful || Units.IsTime(number.Unit)
                || number.InWords)
            {
                continue;
            }

            if (same.TryGetValue((number.Unit, number.Value), out var before)
                && IsElsewhere(work.Reading, before, number)
                && Context.Shared(work.Reading, before, number) >= 3)
            {
                work.Claim(Code, Verdict.Holds, number.Value, before.Value, [before, number]);
            }

            same[(number.Unit, number.Value)] = number;
            CompareScale(work, printed, number);
            if (number.Value >= 100 && number.Value < 1_000_000_000_000_000 && number.Decimals <= 4)
            {
                Compare(work, permuted, number);
            }
        }
    }

    private void HoldAgainstTables(CheckWork work)
    {
        var match = new MatchNames(work.Reading, work.Letterhead.Year);
        if (CountedKinds.Find(work.Reading, match.Figures) is { } kinds)
        {
            var (number, sum) = (kinds.Named.Number, kinds.Sum);
            work.Claim(Code, kinds.Equal ? Verdict.Holds : Verdict.Contradicts, number.Value, sum, [.. kinds.Kinds, number]);
            if (!kinds.Equal)
            {
                work.Find(
                    Code, Severity.Warning, number.Span, Write.Of(number.Value), Write.Of(sum), Write.Sum(kinds.Kinds, sum),
                    [.. kinds.Kinds.Select(kind => kind.Span)]);
            }
        }

        foreach (var (said, named, equal) in match.Find())
        {
            work.Claim(Code, equal ? Verdict.Holds : Verdict.Contradicts, said.Value, named.Value, [said, named.Number]);
            if (!equal)
            {
                work.Find(Code, Severity.Warning, said.Span, Write.Of(said.Value), Write.Of(named.Value), null, [named.Number.Span]);
            }
        }
    }

    private void HoldTotals(CheckWork work)
    {
        foreach (var (said, place, other) in TotalsSaid.Find(work.Reading))
        {
            work.Claim(Code, Verdict.Contradicts, said.Value, other, [said.Span, place]);
            work.Find(Code, Severity.Warning, said.Span, Write.Of(said.Mantissa), Write.Of(other / said.Scale), null, [place]);
        }
    }

    private static bool IsElsewhere(ReportReading reading, Number one, Number other) =>
        reading.Sentences[one.Sentence].Block != reading.Sentences[other.Sentence].Block;

    /// <summary>1.250 triệu đồng here and 1.250 đồng there: the scale was left out in one of them.</summary>
    private void CompareScale(CheckWork work, Dictionary<(ulong, decimal), Number> printed, Number number)
    {
        if (number.Mantissa < FewDigits || !Units.IsMeasure(number.Unit))
        {
            return;
        }

        if (printed.TryGetValue((number.Unit, number.Mantissa), out var before) && before.Power != number.Power
            && IsElsewhere(work.Reading, before, number) && Context.Shared(work.Reading, before, number) >= WordsOfScale)
        {
            work.Claim(Code, Verdict.Contradicts, number.Value, before.Value, [before, number]);
            work.Find(Code, Severity.Warning, number.Span, Write.Of(number.Value), Write.Of(before.Value), null, [before.Span]);
        }

        printed[(number.Unit, number.Mantissa)] = number;
    }

    private void Compare(CheckWork work, Dictionary<(ulong, ulong), List<Number>> permuted, Number number)
    {
        // "418 người" and "481 cán bộ, công chức, viên chức" may be the same people.
        var key = (Units.IsPerson(number.Unit) ? Units.Person : number.Unit, Multiset(number));
        if (!permuted.TryGetValue(key, out var group))
        {
            permuted[key] = group = [];
        }

        foreach (var before in group)
        {
            if (before.Value != number.Value && IsSwap(Digits(before), Digits(number)) && IsElsewhere(work.Reading, before, number)
                && Context.Shared(work.Reading, before, number) >= Needed(work.Reading, before, number))
            {
                work.Claim(Code, Verdict.Contradicts, number.Value, before.Value, [before, number]);
                work.Find(
                    Code, number.Value < 1000 ? Severity.Note : Severity.Warning, number.Span, Write.Of(number.Value), Write.Of(before.Value), null,
                    [before.Span]);
                break;
            }
        }

        if (group.Count < MostInGroup && !group.Exists(before => before.Value == number.Value))
        {
            group.Add(number);
        }
    }

    // A large number is rarely hit by chance: "Đất hiến: 21.943 m²" in an annex has no more words than these, and all of them must agree.
    private static int Needed(ReportReading reading, Number one, Number other) => other.Value switch
    {
        < 1000 => 8,
        < 10000 => 6,
        _ => Math.Clamp(Math.Min(Context.Words(reading, one), Context.Words(reading, other)), 3, 4),
    };

    /// <summary>How often each digit occurs in the whole number (five bits a digit): the same for two numbers whose digits changed places.</summary>
    private static ulong Multiset(Number number)
    {
        ulong counts = 0;
        for (var rest = (ulong)number.Value; rest > 0; rest /= 10)
        {
            counts += 1UL << (int)(5 * (rest % 10));
        }

        return counts;
    }

    private static string Digits(Number number) => (number.Mantissa * number.Scale).ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Two neighbouring digits have changed places and nothing else.</summary>
    private static bool IsSwap(string one, string other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var at = 0;
        while (at < one.Length && one[at] == other[at])
        {
            at++;
        }

        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at]
            && string.CompareOrdinal(one, at + 2, other, at + 2, one.Length) == 0;
    }
}
