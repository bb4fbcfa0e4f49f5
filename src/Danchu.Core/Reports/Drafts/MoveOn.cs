using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Drafts;

/// <summary>
/// A sentence of the period before as one of this: its tokens read this period's figures by themselves, years move on, and a number, date or document that no
/// token gives is left open, for it was of the period before.
/// </summary>
internal sealed partial class MoveOn(int year)
{
    public string Of(string sentence)
    {
        var moved = new StringBuilder(sentence.Length);
        var (at, namesLaw) = (0, Laws().IsMatch(sentence));
        foreach (var (start, end, _) in ParseMarkup.TokensIn(sentence))
        {
            moved.Append(Words(sentence[at..start], at == 0, namesLaw)).Append(sentence, start, end - start);
            at = end;
        }

        return moved.Append(Words(sentence[at..], at == 0, namesLaw)).ToString();
    }

    /// <summary>It compares with the period before in words, which no figure backs.</summary>
    public static bool Compares(string sentence) => Comparisons().IsMatch(sentence)
        && !ParseMarkup.TokensIn(sentence).Any(token => FigureToken.Read(token.Inner)?.Form.Style is TokenStyle.Difference or TokenStyle.PercentageChange);

    private string Words(string text, bool first, bool namesLaw) => WithDigits().Replace(
        text, match => Word(text, match, first && text[..match.Index].Trim() is "" or "-" or "+", namesLaw));

    private string Word(string text, Match match, bool leads, bool namesLaw)
    {
        var word = match.Value;
        if (int.TryParse(word, CultureInfo.InvariantCulture, out var number) && word.Length == 4 && (number == year || number == year + 1))
        {
            return (number + 1).ToString(CultureInfo.InvariantCulture);
        }

        var stays = char.IsLetter(word[0]) || Act().IsMatch(word) || Years().IsMatch(word)
            || (namesLaw && Date().IsMatch(word))
            || (leads && text.AsSpan(match.Index + match.Length) is ['.' or ')', ..])
            || Ordinals().IsMatch(text[..match.Index])
            || (Limits().IsMatch(text[..match.Index]) && Clocks().IsMatch(text[(match.Index + match.Length)..]));
        return stays ? word : GapToken.Of(word);
    }

    [GeneratedRegex(
        @"(Luật|Nghị định|Nghị quyết|Pháp lệnh|Thông tư|Hiến pháp|Chỉ thị|Kết luận|Quyết định số \d+/\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Laws();

    [GeneratedRegex(
        @"\bso với (năm|kỳ|cùng kỳ)|\b(tăng|giảm) (hơn|so với|mạnh|rõ)|\b(nhiều|ít|cao|thấp) hơn (năm|kỳ)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Comparisons();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?=[\p{L}/.,–-]*\d)[\p{L}\d](?:[\p{L}\d/.,–-]*[\p{L}\d%])?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex WithDigits();

    // 10/2022/QH15, 59/2023/NĐ-CP, 34-CT/TW.
    [GeneratedRegex(@"^\d+/\d{4}/[\p{Lu}\d-]+$|^\d+-[\p{Lu}]+/TW$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Act();

    [GeneratedRegex(@"^\d{4}([–-]\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\d{1,2}/\d{1,2}(/\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    // "ít nhất 30 ngày", "đủ 12 nội dung", "sau 6 tháng": what the law or a plan demands does not change from year to year.
    [GeneratedRegex(
        @"\b(ít nhất|tối thiểu|tối đa|không quá|chậm nhất|trong vòng|trong thời hạn|thời hạn|đủ|sau|từng|mỗi)\s+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Limits();

    [GeneratedRegex(@"^\s+(ngày|tháng|năm|giờ|quý|lần|nội dung)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clocks();

    [GeneratedRegex(
        @"\b(điều|khoản|điểm|quý|tháng|thứ|lần|khóa|nhiệm kỳ|quốc lộ|tỉnh lộ|mục|phần|chương|bản số|cấp|hạng|loại|mẫu|biểu|phụ lục)\s+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Ordinals();
}
