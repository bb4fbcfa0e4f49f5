namespace Danchu.Documents.Reading;

/// <summary>
/// Reads only the tables of a .docx, as text, for files that are filled-in tables rather than documents. Cells covered by a merge are empty;
/// automatic numbers stand in front of their text. Bounded as <see cref="DocxReader"/> is.
/// </summary>
public static class DocxTables
{
    /// <param name="Tables">Tables, rows, cells; null when the file was refused.</param>
    /// <param name="Refusal">In Vietnamese, for the person who sent the file.</param>
    public sealed record Reading(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>? Tables, string? Refusal)
    {
        /// <summary>What was left out or converted, in Vietnamese; each kind once.</summary>
        public Sequence<string> PassedOver { get; init; } = [];
    }

    public static Reading Read(Stream input, ReadingLimits? limits = null)
    {
        limits ??= new ReadingLimits();
        try
        {
            using var package = new DocxPackage(input, limits);
            return WordParts.Parse(package, limits) is var (blocks, parts)
                ? new Reading([.. blocks.OfType<WordTable>().Select(table => Rows(table, parts))], null)
                {
                    PassedOver = [.. parts.PassedOver, .. parts.Converted],
                }
                : new Reading(null, DocxReader.NoText);
        }
        catch (RefusalException refusal)
        {
            // A limit was exceeded or a part is missing: the reason is for the person who sent the file.
            return new Reading(null, refusal.Message);
        }
        catch (Exception fault) when (DocxReader.IsOfBrokenFile(fault))
        {
            // Broken bytes are an answer, not a failure; any other exception is a fault of ours and goes on.
            return new Reading(null, DocxReader.Broken);
        }
    }

    private static List<IReadOnlyList<string>> Rows(WordTable table, WordParts parts) => table.Rows.ConvertAll<IReadOnlyList<string>>(row =>
    {
        var columns = row.Cells.Sum(cell => (long)cell.Span);
        if (columns > parts.Limits.TableColumns)
        {
            throw new RefusalException($"Tệp có bảng rộng quá {parts.Limits.TableColumns} cột.");
        }

        parts.CountText((int)columns);

        return [.. row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Span - 1).Prepend(cell.MergeContinues ? "" : Text(cell)))];
    });

    private static string Text(WordCell cell) => string.Join(
        '\n',
        cell.Paragraphs.Where(paragraph => !paragraph.IsEmpty || paragraph.NumberText is not null)
            .Select(paragraph => $"{paragraph.NumberText} {paragraph.Text}".Trim()));
}
