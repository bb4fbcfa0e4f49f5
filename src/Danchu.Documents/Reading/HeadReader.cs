using System.Globalization;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Recognises the title block, by our own styles or by how such lines are written everywhere.</summary>
internal sealed class HeadReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private const int LastHeadBlock = 15;

    private readonly List<(string Text, bool Bold)> _bodies = [];
    private string? _superior, _issuing, _type, _letterSubject, _note, _urgency, _circulation;
    private readonly List<string> _subject = [];
    private DocumentNumber? _number;
    private PlaceAndDate? _place;

    public IssuerForm? Issuer { get; private set; }

    /// <summary>The first block behind the head.</summary>
    public int Next { get; private set; }

    public TitleBlock Read(string? creator)
    {
        Head();
        Name();
        Missing(_number is null, "số, ký hiệu");
        Missing(_place is null, "địa danh và ngày tháng");
        Missing(_subject.Count == 0 && _letterSubject is null, "trích yếu");
        Missing(Issuer is null, "Quốc hiệu hoặc tiêu đề của Đảng");
        var (superior, issuing) = Bodies();
        Missing(issuing.Length == 0, "tên cơ quan ban hành");
        return new TitleBlock
        {
            SuperiorBody = superior,
            IssuingBody = issuing,
            IssuerInText = parts.Styles.Ours && creator is not null ? creator : issuing.Replace('\n', ' '),
            Number = _number ?? new DocumentNumber(null, ""),
            PlaceAndDate = _place ?? new PlaceAndDate(""),
            TypeName = _type,
            Subject = _type is null ? _letterSubject ?? "" : string.Join('\n', _subject),
            Note = _note,
            Urgency = _urgency,
            Circulation = _circulation,
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

        HeadLines();
    }

    private static bool IsHead(WordParagraph paragraph) =>
        paragraph.Style is StyleIds.Number || EmblemOf(paragraph.Text) is not null || IsMatch(Patterns.Number(), paragraph.Text);

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
    private void HeadLines()
    {
        var end = 0;
        while (end < Math.Min(blocks.Count, LastHeadBlock) && blocks[end] is WordParagraph paragraph && !EndsHead(paragraph))
        {
            end++;
        }

        var lines = blocks.Take(end).OfType<WordParagraph>().ToList();
        if (!lines.Any(IsHead))
        {
            return;
        }

        foreach (var paragraph in lines)
        {
            foreach (var piece in paragraph.Text.Split(['\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                Line(piece.Trim(), paragraph.Bold, left: true);
            }
        }

        Next = end;
    }

    private static bool EndsHead(WordParagraph paragraph) => TypeOf(paragraph) is not null || OpeningReader.IsLabel(paragraph) || paragraph.Outline is not null;

    private void Paragraph(WordParagraph paragraph, bool left)
    {
        var text = paragraph.Text;
        switch (parts.Styles.Ours ? paragraph.Style : null)
        {
            case StyleIds.SuperiorBody:
                _superior = text;
                break;
            case StyleIds.IssuingBody:
                _issuing = text;
                break;
            case StyleIds.LetterSubject:
                _letterSubject = Patterns.LetterSubject().Replace(text, "");
                break;
            case StyleIds.Note:
                _note = text;
                break;
            case StyleIds.Urgency:
                _urgency = text;
                break;
            case StyleIds.Circulation:
                _circulation = text;
                break;
            default:
                foreach (var line in text.Split('\n'))
                {
                    Line(line.Trim(), paragraph.Bold, left);
                }

                break;
        }
    }

    private void Line(string line, bool bold, bool left)
    {
        if (line.Length == 0 || IsMatch(Patterns.OnlyMarks(), line))
        {
            return;
        }

        if (EmblemOf(line) is { } issuer)
        {
            Issuer ??= issuer;
        }
        else if (line.Length > 300 || !(Number(line) || Place(line) || Marks(line) || LetterSubject(line, left)))
        {
            Body(line, bold, left);
        }
    }

    private void Body(string line, bool bold, bool left)
    {
        if (left && _number is null)
        {
            _bodies.Add((line, bold));
        }
        else
        {
            parts.PassOver($"dòng ở phần đầu văn bản: “{line}”");
        }
    }

    private bool Number(string line)
    {
        if (_number is not null || Patterns.Number().Match(line) is not { Success: true } match)
        {
            return false;
        }

        _number = new DocumentNumber(Integer(match.Groups["number"].Value), match.Groups["symbol"].Value.TrimEnd());
        return true;
    }

    private bool Place(string line)
    {
        if (_place is not null || Patterns.PlaceAndDate().Match(line) is not { Success: true } match)
        {
            return false;
        }

        _place = new PlaceAndDate(
            match.Groups["place"].Value, Integer(match.Groups["day"].Value), Integer(match.Groups["month"].Value), Integer(match.Groups["year"].Value));
        return true;
    }

    private bool Marks(string line)
    {
        _urgency ??= IsMatch(Patterns.Urgency(), line) ? line : null;
        _circulation ??= IsMatch(Patterns.Circulation(), line) ? line : null;
        return ReferenceEquals(_urgency, line) || ReferenceEquals(_circulation, line);
    }

    /// <summary>A letter's subject often runs over several paragraphs.</summary>
    private bool LetterSubject(string line, bool left)
    {
        if (IsMatch(Patterns.LetterSubject(), line))
        {
            _letterSubject = Patterns.LetterSubject().Replace(line, "");
            return true;
        }

        if (!left || _letterSubject is null)
        {
            return false;
        }

        _letterSubject += " " + line;
        return true;
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

        _type = type;
        _letterSubject = null;
        _subject.AddRange(first.Text.Split('\n').Skip(1));
        for (at++; at < blocks.Count && blocks[at] is WordParagraph line && Subject(line); at++)
        {
        }

        Next = at;
    }

    private bool Subject(WordParagraph line)
    {
        var text = line.Text;
        var ours = parts.Styles.Ours ? line.Style : null;
        if (line.IsEmpty || IsMatch(Patterns.OnlyMarks(), text))
        {
            return true;
        }

        if (ours is StyleIds.Note || (ours is null && line.Alignment == Alignment.Centre && text.StartsWith('(')))
        {
            _note = text;
            return true;
        }

        if (ours is not StyleIds.Subject && (line.Alignment != Alignment.Centre || line.Outline is not null || OpeningReader.IsLabel(line) || ours is not null))
        {
            return false;
        }

        _subject.Add(text);
        return true;
    }

    private (string? Superior, string Issuing) Bodies()
    {
        if (_issuing is not null || _bodies.Count == 0)
        {
            return (_superior, _issuing ?? "");
        }

        var light = _bodies.TakeWhile(body => !body.Bold).Count();
        var above = light == _bodies.Count ? Math.Min(1, light - 1) : light;
        var superior = string.Join('\n', _bodies.Take(above).Select(body => body.Text));
        return (superior.Length == 0 ? null : superior, string.Join('\n', _bodies.Skip(above).Select(body => body.Text)));
    }

    private static string? TypeOf(WordParagraph paragraph)
    {
        var text = paragraph.Text;
        var line = text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? text[..end].TrimEnd() : text;
        return paragraph.Style is StyleIds.TypeName ? line : Patterns.IsUpper(line) && Patterns.TypeNames.Contains(line) ? line : null;
    }

    private static IssuerForm? EmblemOf(string line) =>
        line.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", StringComparison.OrdinalIgnoreCase)
        || line.Contains("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", StringComparison.OrdinalIgnoreCase)
        || (line.Contains("Độc lập", StringComparison.OrdinalIgnoreCase) && line.Contains("Hạnh phúc", StringComparison.OrdinalIgnoreCase))
            ? IssuerForm.State
            : line.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", StringComparison.OrdinalIgnoreCase) ? IssuerForm.Party : null;

    private static bool IsMatch(System.Text.RegularExpressions.Regex pattern, string line) => line.Length <= 1000 && pattern.IsMatch(line);

    private static int? Integer(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
