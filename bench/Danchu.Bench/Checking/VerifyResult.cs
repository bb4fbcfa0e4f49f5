using System.Text.Json;
using Danchu.Checking;
using Danchu.Core.Checks;

namespace Danchu.Bench.Checking;

/// <summary>
/// What must be true of every result, whatever the text: all places stand in it and cut no letter in two, each finding can be said, and
/// quotation and places come back from JSON as they went.
/// </summary>
internal static class VerifyResult
{
    /// <summary>A torn text may give thousands of findings; the first hundred are looked at closely.</summary>
    private const int MostWritten = 100;

    private static readonly HashSet<string> Codes = [.. Checker.Checks.Select(check => check.Code)];

    private sealed record Written(int Start, int End, string Quote, List<Place> Related);

    private sealed record Place(int Start, int End);

    public static void Of(string text, CheckResult result)
    {
        Demand(result.Characters == text.Length && result.Related <= result.Countable && result.Countable <= result.Numbers.Count, "counts do not agree");
        var last = 0;
        foreach (var number in result.Numbers)
        {
            Demand(number.Span.Length > 0 && number.Span.Start >= last, $"number at {number.Span.Start} is empty or out of order");
            last = number.Span.Start;
        }

        foreach (var span in result.Numbers.Select(number => number.Span)
            .Concat(result.Claims.SelectMany(claim => claim.Figures.Append(claim.Span)))
            .Concat(result.Findings.SelectMany(finding => finding.Related.Append(finding.Span))))
        {
            Demand(
                span.Start >= 0 && span.End >= span.Start && span.End <= text.Length && !Splits(text, span.Start) && !Splits(text, span.End),
                $"{span} lies outside a text of {text.Length} or cuts a letter");
        }

        foreach (var claim in result.Claims)
        {
            Demand(
                Codes.Contains(claim.Code) && claim.Figures.All(figure => figure.Start >= claim.Span.Start && figure.End <= claim.Span.End),
                $"claim {claim.Code} at {claim.Span} leaves out a figure");
        }

        foreach (var finding in result.Findings.Take(MostWritten))
        {
            WriteAndRead(text, finding);
        }
    }

    private static void WriteAndRead(string text, Finding finding)
    {
        Demand(Codes.Contains(finding.Code) && ComposeMessage.Of(finding, text).Length > 0, $"{finding.Code} has no words");
        var quote = text[finding.Span.Start..finding.Span.End];
        var json = JsonSerializer.Serialize(new Written(
            finding.Span.Start, finding.Span.End, quote, [.. finding.Related.Select(place => new Place(place.Start, place.End))]));
        var read = JsonSerializer.Deserialize<Written>(json)!;
        Demand(
            HasLoneSurrogate(quote) || string.Equals(read.Quote, text[read.Start..read.End], StringComparison.Ordinal),
            $"quotation of {finding.Code} at {finding.Span} is not what stands there");
        Demand(read.Related.Select(place => new TextSpan(place.Start, place.End)).SequenceEqual(finding.Related), $"places of {finding.Code} changed");
    }

    /// <summary>A text decoded from UTF-8 has none; the fuzzer's may.</summary>
    private static bool HasLoneSurrogate(string quote)
    {
        for (var i = 0; i < quote.Length; i++)
        {
            if (!char.IsSurrogate(quote[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(quote[i]) || i + 1 == quote.Length || !char.IsLowSurrogate(quote[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static void Demand(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
