using System.Buffers;
using System.Globalization;
using System.Text;

namespace Danchu.Checking.Reading;

/// <summary>
/// The text in NFC and with the digits 0-9 for those of other scripts ("３"), with the way back to the positions of the text as it came. Almost every text
/// is so already and is used as it is.
/// </summary>
internal sealed class ComposedText
{
    private static readonly SearchValues<char> OtherDigits = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0xFFFF - 0x80).Select(code => (char)code).Where(char.IsDigit)]);

    private readonly int[]? origin;

    private ComposedText(string text, int[]? origin) => (Text, this.origin) = (text, origin);

    public string Text { get; }

    public static ComposedText Of(string text) => Compose(text.AsSpan().ContainsAny(OtherDigits) ? WithPlainDigits(text) : text);

    private static string WithPlainDigits(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = from[i] > '\u007F' && char.IsDigit(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
        }
    });

    private static ComposedText Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036f'))
        {
            return new(text, null);
        }

        var composed = new StringBuilder(text.Length);
        var positions = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            // A letter with its marks is one cluster; endless marks on one letter are cut into runs so that no cluster is long.
            while (end < text.Length && end < i + 8 && text[end] is >= '\u0300' and <= '\u036f')
            {
                end++;
            }

            var cluster = end - i == 1 || char.IsSurrogate(text[i]) ? text.AsSpan(i, end - i) : text.Substring(i, end - i).Normalize(NormalizationForm.FormC);
            composed.Append(cluster);
            for (var k = 0; k < cluster.Length; k++)
            {
                positions.Add(Math.Min(i + k, end - 1));
            }

            i = end;
        }

        positions.Add(text.Length);
        return new(composed.ToString(), [.. positions]);
    }

    public TextSpan Back(TextSpan span) => origin is null ? span : new(origin[span.Start], origin[Math.Min(span.End, origin.Length - 1)]);

    public Claim Back(Claim claim) => origin is null ? claim : claim with { Span = Back(claim.Span), Figures = [.. claim.Figures.Select(Back)] };

    public Finding Back(Finding finding) => origin is null ? finding : finding with { Span = Back(finding.Span), Related = [.. finding.Related.Select(Back)] };

    public CheckOptions ToComposed(CheckOptions options)
    {
        if (origin is null || options.Bound.Count + options.Told.Count == 0)
        {
            return options;
        }

        return options with
        {
            Bound = [.. options.Bound.Select(figure => figure with { Span = Forward(figure.Span) })],
            Told = [.. options.Told.Select(Forward)],
        };
    }

    private TextSpan Forward(TextSpan span) => new(Forward(span.Start), Forward(span.End));

    private int Forward(int position)
    {
        var at = Array.BinarySearch(origin!, position);
        return at < 0 ? ~at : at;
    }
}
