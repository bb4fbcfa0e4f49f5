using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Numbers among the children of one line: none twice, none missing between two, none left out of the sequence. Lists without any number (columns of a league
/// table, "những nội dung sau") are not numbered at all and pass.
/// </summary>
internal static class LintNumbers
{
    public static IEnumerable<RubricFinding> Of(IReadOnlyList<Criterion> lines) => OfSiblings(lines).Concat(lines.SelectMany(line => Of(line.Children)));

    private static IEnumerable<RubricFinding> OfSiblings(IReadOnlyList<Criterion> lines)
    {
        var last = (Criterion?)null;
        var unnumberedSince = false;
        var seen = new Dictionary<string, Criterion>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count && lines.Any(line => line.Number.Length > 0); i++)
        {
            var line = lines[i];
            if (line.Number.Length == 0)
            {
                unnumberedSince = true;
                yield return Unnumbered(line, last);
            }
            else if (!seen.TryAdd(line.Number, line))
            {
                yield return Twice(line, seen[line.Number], Instead(last, lines.Skip(i + 1)));
                unnumberedSince = Instead(last, lines.Skip(i + 1)) is not null || unnumberedSince;
            }
            else
            {
                if (!unnumberedSince && Ordinal.Of(last?.Number) is { } before && Ordinal.Of(line.Number) is { } here && here != before + 1)
                {
                    yield return Skipped(line, last!);
                }

                (last, unnumberedSince) = (line, false);
            }
        }
    }

    /// <summary>The number that a repeated one stands in the place of: after 3.5 and before 3.7 it can only be 3.6.</summary>
    private static string? Instead(Criterion? before, IEnumerable<Criterion> after)
    {
        var next = after.FirstOrDefault(line => line.Number.Length > 0);
        return Ordinal.Of(before?.Number) is { } low && Ordinal.Of(next?.Number) is { } high && high == low + 2 ? Ordinal.Next(before!.Number) : null;
    }

    private static RubricFinding Unnumbered(Criterion line, Criterion? last) => new(
        "L808", FindingSeverity.Warning, LintWords.Where(line), "", last?.Number ?? "",
        last is null ? "dòng không có số thứ tự, trong khi các dòng cùng cấp có số." : $"dòng không có số thứ tự, đứng sau {last.Number}.") { Key = line.Key };

    private static RubricFinding Twice(Criterion line, Criterion first, string? instead) => new(
        "L807", FindingSeverity.Warning, LintWords.Where(line), line.Number, instead ?? line.Number,
        $"số {line.Number} đã dùng cho {LintWords.Where(first)}{(instead is null ? "" : $"; theo thứ tự phải là {instead}")}.") { Key = line.Key };

    private static RubricFinding Skipped(Criterion line, Criterion last) => new(
        "L808", FindingSeverity.Warning, LintWords.Where(line), line.Number, Ordinal.Next(last.Number),
        $"sau {last.Number} là {line.Number}, thiếu {Ordinal.Next(last.Number)}.") { Key = line.Key };
}
