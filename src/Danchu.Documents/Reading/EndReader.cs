using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Signatures and recipients.</summary>
internal sealed class EndReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private const string Label = "Nơi nhận";

    private readonly List<string> recipients = [];
    private readonly SignatureTable table = new(parts);
    private readonly SignatureReader line = new(parts);
    private bool hasRecipients;
    private string? archive;

    /// <summary>The first block of the end, where the body stops.</summary>
    public int Start { get; private set; } = blocks.Count;

    /// <summary>The first block behind it, where annexes begin.</summary>
    public int Next { get; private set; } = blocks.Count;

    /// <summary>In reading order; at least one, empty where none was found.</summary>
    public List<SignatureBlock> Signatures()
    {
        var signers = table.Signers();
        if (signers.Count == 0)
        {
            signers.Add(line.Build());
        }

        return signers;
    }

    public Recipients? Recipients => hasRecipients ? new Recipients(recipients.ToSequence()) { Archive = archive } : null;

    public void Read(int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i] is WordTable table && (table.Paragraphs.Any(IsEnd) || (SignatureTable.IsOne(table) && NothingButRecipients(i + 1))))
            {
                (Start, Next) = (i, i + 1);
                ReadTable(table);
                ReadRecipientsBelow();
                return;
            }

            if (blocks[i] is WordParagraph paragraph && IsEnd(paragraph))
            {
                Start = i;
                ReadLines(i);
                return;
            }
        }

        parts.PassOver("không tìm thấy nơi nhận, chữ ký");
    }

    /// <summary>"- UBND huyện (b/c);" → "UBND huyện (b/c)".</summary>
    public static string Unmarked(string line) =>
        Endings.Without(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].TrimStart() : line.StartsWith('-') ? line[1..] : line);

    private static bool IsLabel(WordParagraph paragraph) => paragraph.Text.StartsWith(Label, StringComparison.OrdinalIgnoreCase);

    private bool IsEnd(WordParagraph paragraph) => IsLabel(paragraph) || (parts.Styles.Ours && paragraph.Style is StyleIds.SignerName);

    /// <summary>After signers without recipients next to them come the recipients, or the document ends.</summary>
    private bool NothingButRecipients(int from)
    {
        while (from < blocks.Count && blocks[from] is WordParagraph { IsEmpty: true })
        {
            from++;
        }

        return from == blocks.Count || (blocks[from] is WordParagraph paragraph && IsLabel(paragraph));
    }

    private void ReadTable(WordTable source)
    {
        var recipientsColumn = -1;
        foreach (var row in source.Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                recipientsColumn = cell.Paragraphs.Exists(IsLabel) ? column : recipientsColumn;
                if (column == recipientsColumn)
                {
                    cell.Paragraphs.ForEach(paragraph => Each(paragraph, Recipient));
                }
                else
                {
                    table.Read(cell, column, Each);
                }

                column += cell.Span;
            }
        }
    }

    private void ReadRecipientsBelow()
    {
        var at = Next;
        while (!hasRecipients && at < blocks.Count && blocks[at] is WordParagraph { IsEmpty: true })
        {
            at++;
        }

        if (hasRecipients || at >= blocks.Count || blocks[at] is not WordParagraph label || !IsLabel(label))
        {
            return;
        }

        Each(label, Recipient);
        for (Next = at + 1; Next < blocks.Count && blocks[Next] is WordParagraph paragraph && (paragraph.IsEmpty || IsRecipient(paragraph)); Next++)
        {
            Each(paragraph, Recipient);
        }
    }

    private bool IsRecipient(WordParagraph paragraph) =>
        parts.Styles.Ours ? paragraph.Style is StyleIds.Recipient : paragraph.NumberText is "-" || paragraph.Text.StartsWith('-');

    /// <summary>Without table: the recipients as dash lines, then the signature down to the name.</summary>
    private void ReadLines(int from)
    {
        var amongRecipients = true;
        for (Next = from; Next < blocks.Count && blocks[Next] is WordParagraph paragraph && (!line.IsWhole || paragraph.IsEmpty); Next++)
        {
            amongRecipients &= hasRecipients is false || paragraph.IsEmpty || paragraph.NumberText is "-" || paragraph.Text.StartsWith('-');
            if (!paragraph.IsEmpty)
            {
                Each(paragraph, amongRecipients ? Recipient : each => line.Read(each, paragraph));
            }
        }
    }

    private void Each(WordParagraph paragraph, Action<string> read)
    {
        if (parts.Styles.Ours && paragraph.Style is StyleIds.Recipient)
        {
            read(paragraph.Text);
            return;
        }

        foreach (var each in paragraph.Text.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            read(each);
        }
    }

    private void Recipient(string line)
    {
        if (line.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
        {
            hasRecipients = true;
            line = line[Label.Length..].TrimStart(':', ' ');
        }

        var text = Unmarked(line);
        if (text.StartsWith("Lưu", StringComparison.Ordinal) && (text.Length == 3 || text[3] is ':' or ' '))
        {
            archive = text[3..].TrimStart(':', ' ');
        }
        else if (text.Length > 0)
        {
            recipients.Add(text);
        }
    }
}
