using System.Globalization;

namespace Danchu.Bench.Checking.Texts;

/// <summary>What must be true of a set: every quotation stands where it is said to, and the arithmetic of each label comes out as it says.</summary>
internal static class VerifyLabels
{
    /// <summary>Each complaint in a line; none when the set is sound.</summary>
    public static List<string> Of(IReadOnlyList<LabelledText> texts) => [.. texts.SelectMany(Of)];

    private static IEnumerable<string> Of(LabelledText text)
    {
        foreach (var label in text.Labels)
        {
            var complaint = Complaint(text.Text, label);
            if (complaint is not null)
            {
                yield return $"{text.Name}, label {label.Id} ({label.Kind}): {complaint}: {label.Quote}";
            }
        }
    }

    private static string? Complaint(string text, Label label)
    {
        if (label.Places.Any(place => place.End > text.Length || !string.Equals(text[place.Start..place.End], label.Quote, StringComparison.Ordinal)))
        {
            return "the quotation does not stand there";
        }

        if (label.Slip is { } slip && !label.Places.Any(place => place.Start <= slip.Start && slip.End <= place.End))
        {
            return "the slip is not in the quotation";
        }

        if (label.Trap || Holds(label.Kind, label.Values) is not { } holds)
        {
            return null;
        }

        return holds != label.Holds ? $"the numbers {(holds ? "hold" : "do not hold")}"
            : label.Slip is { } wrong && Mended(label, Number(text[wrong.Start..wrong.End])) is false ? "what is expected does not mend it"
            : null;
    }

    /// <summary>The relation with the expected figure in the place of the slip.</summary>
    private static bool? Mended(Label label, decimal slip)
    {
        var expected = Number(label.Expected);
        var mended = label.Values.ToDictionary(
            value => value.Key,
            value => value.Value.ConvertAll(number => Math.Abs(number) == slip ? expected * Math.Sign(number) : number),
            StringComparer.Ordinal);
        return Holds(label.Kind, mended);
    }

    private static decimal Number(string printed) =>
        decimal.Parse(printed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    /// <summary>Null for a kind without arithmetic.</summary>
    private static bool? Holds(string kind, IReadOnlyDictionary<string, List<decimal>> values)
    {
        decimal One(string name) => values[name][0];
        return kind switch
        {
            "breakdown_sum" or "rubric" => One("total") == values["parts"].Sum(),
            "ratio_percent" or "part_percent" => Rounds(One("part") / One("total") * 100, One("stated_pct")),
            "remainder" => One("stated_left") == values["plus"].Sum() - values["minus"].Sum(),
            "growth" when values.ContainsKey("stated_pct") => Rounds((One("current") - One("previous")) / One("previous") * 100, One("stated_pct")),
            "growth" => One("current") - One("previous") == One("stated_change"),
            "same_quantity" => One("value1") == One("value2"),
            "inconsistent_denominator" => One("denominator") == One("other"),
            "impossible_ratio_or_pct_sum" when values.ContainsKey("target") => values["parts"].Sum() <= One("target"),
            "impossible_ratio_or_pct_sum" => One("numerator") <= One("denominator"),
            _ => null,
        };
    }

    /// <summary>Within half a unit of the last place printed.</summary>
    private static bool Rounds(decimal exact, decimal printed)
    {
        var unit = printed == Math.Truncate(printed) ? 1m : printed * 10 == Math.Truncate(printed * 10) ? 0.1m : 0.01m;
        return Math.Abs(exact - printed) <= unit / 2;
    }
}
