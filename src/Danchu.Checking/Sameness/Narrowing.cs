using Danchu.Checking.Reading;

namespace Danchu.Checking.Sameness;

/// <summary>Tells whether a number of the body is only a part of what a table names: of one level, one place, one year, a plan.</summary>
internal sealed class Narrowing(ReportReading reading, int year)
{
    private const int Right = 10;

    /// <summary>Words that narrow what is counted: without them on both sides two figures are of two things.</summary>
    private static readonly PhraseBook Narrow = new(
        "cấp xã|cấp huyện|cấp tỉnh|cấp thôn|cấp cơ sở|nam|nữ|mới|cũ|quý|tháng|kỳ|trước|trái|chưa|không|trễ|đúng|sớm|trực tuyến|trực tiếp|kế hoạch|chỉ tiêu|"
        + "dự kiến|riêng|trong đó|mỗi|bình quân|thêm|còn|quá|loại|nhóm|mức|một phần|hộ nghèo|cận nghèo|giảm|tăng|đã giải quyết|giải quyết|phấn đấu|dự toán");

    private static readonly PhraseBook Entire = new(
        "toàn xã|toàn huyện|toàn tỉnh|toàn thành phố|toàn ngành|toàn phường|tổng số|tổng cộng|cả xã|cả huyện|cả tỉnh|phụ lục|biểu");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Places = WordHashes.Set("xã huyện tỉnh thôn bản phường trấn phố xóm ấp tổ khu trường");
    private static readonly ulong Nam = WordHashes.Hash("năm");

    /// <summary>A word of its clause narrows what is counted, or it is of another year.</summary>
    public bool Narrows(Number number, NamedFigure figure, int from)
    {
        var start = number.Token;
        while (start > from && reading.Tokens[start - 1].Sign is not (',' or ';' or ':' or '('))
        {
            start--;
        }

        var end = number.Next;
        while (end < reading.Tokens.Count && end < number.Next + Right && reading.Tokens[end].Kind == TokenKind.Word && !reading.Tokens[end].LineBefore)
        {
            end++;
        }

        for (var i = start; i < end; i++)
        {
            var token = reading.Tokens[i];
            if (Entire.Match(reading.Tokens, i) is { Length: > 0 } entire)
            {
                i += entire.Length - 1;
            }
            else if (Narrow.Match(reading.Tokens, i) is { Length: > 0 } narrow && !IsLabelled(figure, i, narrow.Length))
            {
                return true;
            }
            else if (Places.Contains(token.Hash) && IsName(i + 1) && !IsLabelled(figure, i, 2))
            {
                return true;
            }
        }

        return IsOfAnotherYear(from, number.Token);
    }

    /// <summary>"xã An Phú": a place by its name.</summary>
    private bool IsName(int at) =>
        at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Word && char.IsUpper(reading.Text[reading.Tokens[at].Start]);

    /// <summary>The words stand in the row of the figure too.</summary>
    private bool IsLabelled(NamedFigure figure, int at, int length)
    {
        var block = reading.Blocks[reading.Sentences[figure.Number.Sentence].Block];
        for (var k = at; k < at + length; k++)
        {
            var found = false;
            for (var i = block.FirstToken; i < figure.Number.Token && !found; i++)
            {
                found = reading.IsWord(i, reading.Tokens[k].Hash);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOfAnotherYear(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number && reading.Numbers[reading.Tokens[i].Number] is { Role: NumberRole.Year } said
                && reading.IsWord(i - 1, Nam) && said.Mantissa != year)
            {
                return true;
            }
        }

        return false;
    }
}
