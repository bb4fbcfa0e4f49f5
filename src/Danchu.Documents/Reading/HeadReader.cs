using System.Globalization;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Recognises the title block, by our own styles or by how such lines are written everywhere.</summary>
internal sealed class HeadReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private const int LastHeadBlock = 15;

    // The longest line of a head is a letter's subject; what is longer is text.
    private const int LongestLine = 400;
    private const string Report = "BÁO CÁO";

    private readonly HeadLines lines = new(parts);
    private readonly List<string> subject = [];
    private string? type, note;

    public IssuerForm? Issuer => lines.Issuer;

    /// <summary>The first block behind the head.</summary>
    public int Next { get; private set; }

    public TitleBlock Read(string? creator)
    {
        Head();
        Name();
        Missing(lines.Number is null, "số, ký hiệu");
        Missing(lines.Place is null, "địa danh và ngày tháng");
        Missing(subject.Count == 0 && lines.LetterSubject is null, "trích yếu");
        Missing(Issuer is null, "Quốc hiệu hoặc tiêu đề của Đảng");
        var (superior, issuing) = lines.Bodies();
        Missing(issuing.Length == 0, "tên cơ quan ban hành");
        return new TitleBlock
        {
            SuperiorBody = superior,
            IssuingBody = issuing,
            IssuerInText = parts.Styles.Ours && creator is not null ? creator : issuing.Replace('\n', ' '),
            Number = lines.Number ?? new DocumentNumber(null, ""),
            PlaceAndDate = lines.Place ?? new PlaceAndDate(""),
            TypeName = type,
            Subject = type is null ? lines.LetterSubject ?? "" : string.Join('\n', subject),
            Note = note,
            Urgency = lines.Urgency,
            Circulation = lines.Circulation,
        };
    }

    private void Missing(bool missing, string what)
    {
        if (missing)
        {
            parts.PassOver($"không tìm thấy {what}");
        }
    }

    private void Head()
    {
        for (var i = 0; i < Math.Min(blocks.Count, LastHeadBlock); i++)
        {
            if (blocks[i] is WordTable table && table.Paragraphs.Take(40).Any(IsHead))
            {
                HeadTable(table);
                Next = i + 1;
                return;
            }
        }

        HeadWithoutTable();
    }

    private static bool IsHead(WordParagraph paragraph) =>
        paragraph.Style is StyleIds.Number || HeadLines.EmblemOf(paragraph.Text) is not null || HeadLines.IsMatch(Patterns.Number(), paragraph.Text);

    private void HeadTable(WordTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                foreach (var paragraph in row.Cells[column].Paragraphs)
                {
                    Paragraph(paragraph, left: column == 0);
                }
            }
        }
    }

    /// <summary>A head without table: lines, the two columns put apart by tabs.</summary>
    private void HeadWithoutTable()
    {
        var end = 0;
        while (end < Math.Min(blocks.Count, LastHeadBlock) && blocks[end] is WordParagraph paragraph && !EndsHead(paragraph))
        {
            end++;
        }

        var paragraphs = blocks.Take(end).OfType<WordParagraph>().ToList();
        if (!paragraphs.Any(IsHead))
        {
            return;
        }

        foreach (var paragraph in paragraphs)
        {
            foreach (var piece in paragraph.Text.Split(['\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                lines.Take(piece.Trim(), paragraph.Bold, left: true);
            }
        }

        Next = end;
    }

    private static bool EndsHead(WordParagraph paragraph) =>
        TypeOf(paragraph) is not null || OpeningReader.IsLabel(paragraph) || paragraph.Outline is not null || paragraph.Text.Length > LongestLine;

    private void Paragraph(WordParagraph paragraph, bool left)
    {
        var text = paragraph.Text;
        switch (parts.Styles.Ours ? paragraph.Style : null)
        {
            case StyleIds.SuperiorBody:
                lines.Superior = text;
                break;
            case StyleIds.IssuingBody:
                lines.Issuing = text;
                break;
            case StyleIds.LetterSubject:
                lines.LetterSubject = Patterns.LetterSubject().Replace(text, "");
                break;
            case StyleIds.Note:
                note = text;
                break;
            case StyleIds.Urgency:
                lines.Urgency = text;
                break;
            case StyleIds.Circulation:
                lines.Circulation = text;
                break;
            default:
                foreach (var line in text.Split('\n'))
                {
                    lines.Take(line.Trim(), paragraph.Bold, left);
                }

                break;
        }
    }

    /// <summary>Type name and subject: the lines in the middle under the head.</summary>
    private void Name()
    {
        var at = Next;
        while (at < blocks.Count && blocks[at] is WordParagraph { IsEmpty: true })
        {
            at++;
        }

        if (at >= blocks.Count || blocks[at] is not WordParagraph first || TypeOf(first) is not { } type)
        {
            return;
        }

        this.type = type;
        lines.LetterSubject = null;
        subject.AddRange(first.Text[type.Length..].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        for (at++; at < blocks.Count && blocks[at] is WordParagraph line && Subject(line); at++)
        {
        }

        Next = at;
    }

    private bool Subject(WordParagraph line)
    {
        var text = line.Text;
        var ours = parts.Styles.Ours ? line.Style : null;
        if (line.IsEmpty || HeadLines.IsMatch(Patterns.OnlyMarks(), text))
        {
            return true;
        }

        if (ours is StyleIds.Note || (ours is null && line.Alignment == Alignment.Centre && text.StartsWith('(')))
        {
            note = text;
            return true;
        }

        if (ours is not StyleIds.Subject && (line.Alignment != Alignment.Centre || line.Outline is not null || OpeningReader.IsLabel(line) || ours is not null))
        {
            return false;
        }

        subject.Add(text);
        return true;
    }

    private static string? TypeOf(WordParagraph paragraph)
    {
        var text = paragraph.Text;
        var line = text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? text[..end].TrimEnd() : text;
        return paragraph.Style is StyleIds.TypeName ? line
            : Patterns.IsUpper(line) && Patterns.TypeNames.Contains(line) ? line
            : IsReportWithSubject(paragraph, line) ? Report : null;
    }

    // "BÁO CÁO kết quả thực hiện …": name and subject in one line.
    private static bool IsReportWithSubject(WordParagraph paragraph, string line) =>
        paragraph.Alignment == Alignment.Centre && line.Length <= LongestLine && line.StartsWith(Report + " ", StringComparison.Ordinal);
}
