using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Signature and recipients.</summary>
internal sealed class EndReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private const string Label = "Nơi nhận";

    private readonly List<SignatureLine> _lines = [];
    private readonly List<string> _recipients = [];
    private bool _hasRecipients;
    private string? _archive, _name, _note;

    /// <summary>The first block of the end, where the body stops.</summary>
    public int Start { get; private set; } = blocks.Count;

    /// <summary>The first block behind it, where annexes begin.</summary>
    public int Next { get; private set; } = blocks.Count;

    public SignatureBlock Signature => new(_lines.ToSequence()) { SignerName = _name, Note = _note };

    public Recipients? Recipients => _hasRecipients ? new Recipients(_recipients.ToSequence()) { Archive = _archive } : null;

    public void Read(int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i] is WordTable table && table.Paragraphs.Any(IsEnd))
            {
                (Start, Next) = (i, i + 1);
                ReadTable(table);
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

    private bool IsEnd(WordParagraph paragraph) =>
        paragraph.Text.StartsWith(Label, StringComparison.OrdinalIgnoreCase) || (parts.Styles.Ours && paragraph.Style is StyleIds.SignerName);

    private void ReadTable(WordTable table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
        {
            var recipients = cell.Paragraphs.Exists(paragraph => paragraph.Text.StartsWith(Label, StringComparison.OrdinalIgnoreCase));
            foreach (var paragraph in cell.Paragraphs.Where(paragraph => !paragraph.IsEmpty))
            {
                Each(paragraph, recipients ? Recipient : line => Sign(line, paragraph));
            }
        }
    }

    /// <summary>Without table: the recipients as dash lines, then the signature down to the name.</summary>
    private void ReadLines(int from)
    {
        var recipients = true;
        for (Next = from; Next < blocks.Count && blocks[Next] is WordParagraph paragraph && (_name is null || paragraph.IsEmpty); Next++)
        {
            recipients &= _hasRecipients is false || paragraph.IsEmpty || paragraph.NumberText is "-" || paragraph.Text.StartsWith('-');
            if (!paragraph.IsEmpty)
            {
                Each(paragraph, recipients ? Recipient : line => Sign(line, paragraph));
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

        foreach (var line in paragraph.Text.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            read(line);
        }
    }

    private void Recipient(string line)
    {
        if (line.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
        {
            _hasRecipients = true;
            line = line[Label.Length..].TrimStart(':', ' ');
        }

        var text = Unmarked(line);
        if (text.StartsWith("Lưu", StringComparison.Ordinal) && (text.Length == 3 || text[3] is ':' or ' '))
        {
            _archive = text[3..].TrimStart(':', ' ');
        }
        else if (text.Length > 0)
        {
            _recipients.Add(text);
        }
    }

    private void Sign(string line, WordParagraph paragraph)
    {
        var style = parts.Styles.Ours ? paragraph.Style : null;
        if (style is StyleIds.SignatureNote || line.StartsWith('('))
        {
            _note ??= line;
        }
        else if (style is StyleIds.Authority or StyleIds.Position or StyleIds.Concurrently
            || (style is not StyleIds.SignerName && (Patterns.IsUpper(line) || line.Equals("kiêm", StringComparison.OrdinalIgnoreCase))))
        {
            _lines.Add(SignatureLine.Parse(line));
        }
        else if (_name is null)
        {
            _name = line;
        }
        else
        {
            parts.PassOver($"dòng ở phần chữ ký: “{line}”");
        }
    }
}
