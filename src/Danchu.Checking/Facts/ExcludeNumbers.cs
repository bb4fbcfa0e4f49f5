using System.Collections.Frozen;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Facts;

/// <summary>Numbers that are not the year's whole figure, whatever words stand around them: a part, one village's, another year's, a plan's.</summary>
internal sealed class ExcludeNumbers
{
    private static readonly PhraseBook Parts = new("trong đó|riêng|điển hình|tiêu biểu|ví dụ|chẳng hạn|cụ thể như");

    private static readonly PhraseBook Elsewhen = new(
        "năm trước|năm ngoái|cùng kỳ|kỳ trước|so với|phấn đấu|dự kiến|chỉ tiêu|mục tiêu|kế hoạch giao|mỗi|bình quân|trung bình|ít nhất|tối thiểu|tối đa|"
        + "trở lên|nhiệm kỳ|quý|tháng đầu năm|đầu năm|cuối năm|giai đoạn|lũy kế|từ trước");

    private static readonly FrozenSet<ulong> Places = WordHashes.Set("bản thôn xóm phố khu ấp buôn tổ xã phường trấn");
    private static readonly FrozenSet<ulong> Acts = WordHashes.Set("luật định quyết thị lệnh kế hoạch tư hướng dẫn án");
    private static readonly ulong Nam = WordHashes.Hash("năm");

    private readonly ReportReading reading;
    private readonly CheckOptions options;
    private readonly HashSet<Number> parts;
    private readonly HashSet<int> bound;
    private readonly string unit;

    public ExcludeNumbers(ReportReading reading, CheckOptions options, List<PartList> lists)
    {
        (this.reading, this.options) = (reading, options);
        parts = [.. lists.SelectMany(list => list.Parts)];
        bound = [.. options.Bound.Select(figure => figure.Span.Start)];
        unit = " " + new string(FoldText.Fold(options.Unit, [])) + " ";
    }

    public bool IsBound(Number number) =>
        bound.Contains(number.Start) || options.Told.Any(told => told.Start <= number.Start && number.Start < told.End);

    public bool Contains(Number number)
    {
        var sentence = reading.Sentences[number.Sentence];
        var clause = Back(number.Token, sentence.From, stops: ";");
        var segment = Back(number.Token, sentence.From, stops: ";,:");
        return parts.Contains(number)
            || reading.AnyPhrase(clause, number.Token, Parts)
            || reading.AnyPhrase(segment, number.Token, Elsewhen)
            || IsOfAnotherYear(number, sentence.From)
            || IsOfPlace(segment, number.Token);
    }

    private int Back(int token, int from, string stops)
    {
        var at = token;
        while (at > from && (reading.Tokens[at - 1].Kind != TokenKind.Mark || !stops.Contains(reading.Tokens[at - 1].Sign, StringComparison.Ordinal)))
        {
            at--;
        }

        return at;
    }

    /// <summary>"Năm 2022 góp 138 ngày công" in a report of 2023; not the year of an act: "Luật Thực hiện dân chủ ở cơ sở năm 2022".</summary>
    private bool IsOfAnotherYear(Number number, int from)
    {
        for (var at = number.Token - 1; at > from && options.Year > 0; at--)
        {
            var token = reading.Tokens[at];
            if (token.Kind == TokenKind.Number && reading.Numbers[token.Number].Role == NumberRole.Year && reading.IsWord(at - 1, Nam)
                && !reading.AnyWord(Math.Max(from, at - 10), at - 1, Acts))
            {
                return reading.Numbers[token.Number].Value != options.Year;
            }
        }

        return false;
    }

    /// <summary>"Bản Nà Khuy góp 20 ngày công": a named place that is not the unit itself.</summary>
    private bool IsOfPlace(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (reading.Tokens[at].Kind == TokenKind.Word && Places.Contains(reading.Tokens[at].Hash) && IsName(at + 1) && !IsOwn(at, to))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsName(int at) => reading.Tokens[at].Kind == TokenKind.Word && char.IsUpper(reading.Text[reading.Tokens[at].Start]);

    /// <summary>"xã Bản Hon" of the unit "Xã Bản Hon": both "xã Bản" and "Bản Hon" stand in its name.</summary>
    private bool IsOwn(int at, int to) => unit.Contains($" {reading.Fold(at, Math.Min(at + 2, to))} ", StringComparison.Ordinal);
}
