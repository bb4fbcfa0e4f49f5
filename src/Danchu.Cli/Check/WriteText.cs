using System.Globalization;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Checks;

namespace Danchu.Cli.Check;

/// <summary>For the eye: the sentence with the figure marked »so« and the figures it was compared with [so], the reason under it, counts at the end.</summary>
internal static class WriteText
{
    public static string Of(IReadOnlyList<CheckedFile> files)
    {
        var output = new StringBuilder();
        foreach (var file in files)
        {
            WriteFindings(output, file.File, file.Checked!);
        }

        var all = files.Select(file => file.Checked!).ToList();
        output.Append(CultureInfo.InvariantCulture, $"{Total(Severity.Error)} lỗi, {Total(Severity.Warning)} cảnh báo, {Total(Severity.Note)} lưu ý; ");
        output.Append(
            CultureInfo.InvariantCulture,
            $"đọc {all.Sum(text => text.Result.Numbers.Count)} số, đối chiếu {all.Sum(text => text.Result.Related)} số trong {all.Count} tệp.\n");
        return output.ToString();

        int Total(Severity severity) => all.Sum(text => text.Count(severity));
    }

    private static void WriteFindings(StringBuilder output, string file, CheckedText text)
    {
        var (line, counted) = (1, 0);
        foreach (var remark in text.Remarks)
        {
            var start = remark.Finding.Span.Start;
            line += text.Text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            output.Append(CultureInfo.InvariantCulture, $"{file}:{line}: {Output.Word(remark.Finding.Severity)} {remark.Finding.Code}\n");
            output.Append("  ").Append(Marked(text.Text, remark.Finding)).Append('\n');
            output.Append("  → ").Append(remark.Message).Append("\n\n");
        }

        foreach (var note in text.Notes)
        {
            output.Append(CultureInfo.InvariantCulture, $"{file}: về tệp đã đọc: {note}.\n\n");
        }

        foreach (var remark in text.FormRemarks)
        {
            output.Append(CultureInfo.InvariantCulture, $"{file}: thể thức: {Output.Word(remark.Finding.Severity)} {remark.Finding.Code}\n");
            output.Append("  → ").Append(remark.Message).Append("\n\n");
        }
    }

    private static string Marked(string text, Finding finding)
    {
        var sentence = FindSentence.Around(text, finding);
        var marked = new StringBuilder();
        var at = sentence.Start;
        foreach (var (place, open, close) in Marks(sentence, finding))
        {
            if (place.Start >= at)
            {
                marked.Append(text, at, place.Start - at).Append(open).Append(text, place.Start, place.Length).Append(close);
                at = place.End;
            }
        }

        return Quote.OneLine(marked.Append(text, at, sentence.End - at).ToString());
    }

    // A figure that lies inside the finding is part of it.
    private static IEnumerable<(TextSpan Place, char Open, char Close)> Marks(TextSpan sentence, Finding finding) => finding.Related
        .Where(place => place.Start >= sentence.Start && place.End <= sentence.End && !place.Overlaps(finding.Span))
        .Select(place => (place, '[', ']'))
        .Append((finding.Span, '»', '«'))
        .OrderBy(mark => mark.Item1.Start);
}
