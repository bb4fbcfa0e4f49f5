using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>The signers of a table, each in a column of its own, with or without the recipients next to them.</summary>
internal sealed class SignatureTable(WordParts parts)
{
    // Signatures are few lines; a table of figures is not read for them.
    private const int MostRows = 12;

    private readonly List<SignatureReader> signers = [];
    private readonly Dictionary<int, SignatureReader> open = [];

    public List<SignatureBlock> Signers()
    {
        var filled = signers.FindAll(signer => !signer.IsEmpty);
        if (!parts.Styles.Ours && filled.Exists(signer => signer.HasOffice))
        {
            filled.FindAll(signer => !signer.HasOffice).ForEach(stray => stray.PassOver());
            filled.RemoveAll(signer => !signer.HasOffice);
        }

        return filled.ConvertAll(signer => signer.Build());
    }

    /// <summary>Signers side by side without recipients among them: each column begins in capitals and at least one with an authority ("TM.", "K/T").</summary>
    public static bool IsOne(WordTable table)
    {
        if (table.Rows.Count > MostRows)
        {
            return false;
        }

        var columns = table.Rows.SelectMany(row => row.Cells.Index()).GroupBy(cell => cell.Index)
            .Select(column => column.SelectMany(cell => cell.Item.Paragraphs).FirstOrDefault(paragraph => !paragraph.IsEmpty)?.Text)
            .Where(text => text is not null).Select(text => text!.Split('\n')[0].Trim()).ToList();
        return columns.Count > 1 && columns.TrueForAll(Patterns.IsUpper)
            && columns.Exists(first => SignatureLine.Parse(first) is { Role: not (SignatureRole.Position or SignatureRole.Concurrently) });
    }

    /// <summary>A cell without recipients.</summary>
    public void Read(WordCell cell, int column, Action<WordParagraph, Action<string>> lines)
    {
        foreach (var paragraph in cell.Paragraphs)
        {
            if (parts.Styles.Ours && paragraph.Style is StyleIds.SignerName)
            {
                Free(column, Signer(column).IsWhole).Name(paragraph.Text);
            }
            else if (paragraph.IsEmpty)
            {
                Signer(column).Blank();
            }
            else
            {
                lines(paragraph, line => Line(line, paragraph, column));
            }
        }
    }

    private void Line(string line, WordParagraph paragraph, int column) =>
        Free(column, Signer(column).Ends(line, paragraph)).Read(line, paragraph);

    /// <summary>The signer of a column, another one where the last is whole.</summary>
    private SignatureReader Free(int column, bool another)
    {
        if (another)
        {
            open.Remove(column);
        }

        return Signer(column);
    }

    private SignatureReader Signer(int column)
    {
        if (!open.TryGetValue(column, out var signer))
        {
            signers.Add(open[column] = signer = new SignatureReader(parts));
        }

        return signer;
    }
}
