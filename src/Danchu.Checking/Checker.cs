using System.Text;
using Danchu.Checking.Checks;
using Danchu.Checking.Reading;

namespace Danchu.Checking;

/// <summary>Reads a Vietnamese administrative text, relates its figures, dates and citations, recomputes them and says what does not hold.</summary>
public static class Checker
{
    /// <summary>What every check demands, with examples; docs/checks.md is generated from it.</summary>
    public static IReadOnlyList<CheckDescription> Checks => AllChecks.Descriptions;

    /// <summary>
    /// Checks one text. Pure: the same text and options give the same result on every machine, in time linear in the length of the text.
    /// Any string is accepted; text that is not in NFC is composed for reading and positions are given back in the text as it came.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static CheckResult Read(string text, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= CheckOptions.Default;
        var composed = ComposedText.Of(text);
        var reading = ReportReading.Read(composed.Text);
        var work = new CheckWork(reading, composed.ToComposed(options));
        foreach (var check in AllChecks.Instances)
        {
            check.Run(work);
        }

        var result = Collect(text, composed, work);
        TokenLists.GiveBack(reading.Tokens);
        return result;
    }

    private static CheckResult Collect(string text, ComposedText composed, CheckWork work)
    {
        var numbers = work.Reading.Numbers;
        var units = new UnitNames(work.Reading);
        return new CheckResult(
            text.Length,
            work.ReportDate,
            ReadNumbers(numbers, units, composed),
            InOrder(work.Claims, claim => (claim.Span.Start, claim.Code), composed.Back),
            InOrder(KeepOnce.Of(work.Findings), finding => (finding.Span.Start, finding.Code), composed.Back))
        {
            Countable = numbers.Count(number => number.Countable),
            Related = numbers.Count(number => number.Countable && number.Related),
            Stated = [.. work.Stated.Select(stated => stated.Said with { Span = composed.Back(stated.Said.Span) })],
        };
    }

    private static NumberRead[] ReadNumbers(List<Number> numbers, UnitNames units, ComposedText composed)
    {
        var read = new NumberRead[numbers.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = new(composed.Back(numbers[i].Span), numbers[i].Value, numbers[i].Role, units.Of(numbers[i]), numbers[i].Hedge != Hedge.None);
        }

        return read;
    }

    /// <summary>In the order of the text, then of the codes, then as they were found: all three in one number, for there are many.</summary>
    private static T[] InOrder<T>(List<T> items, Func<T, (int Start, string Code)> placeOf, Func<T, T> back)
    {
        var keys = new long[items.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (start, code) = placeOf(items[i]);
            keys[i] = ((long)start << 32) | ((long)AllChecks.RankOf(code) << 26);
        }

        var indexes = new int[keys.Length];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = i;
        }

        Array.Sort(keys, indexes);
        OrderEqual(keys, indexes);
        var ordered = new T[keys.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = back(items[indexes[i]]);
        }

        return ordered;
    }

    /// <summary>The sort may have changed the order among equals: each run of them is put back as they were found.</summary>
    private static void OrderEqual(long[] keys, int[] indexes)
    {
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                Array.Sort(indexes, from, to - from);
            }

            from = to;
        }
    }
}
