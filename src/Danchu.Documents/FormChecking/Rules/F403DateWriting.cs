namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F403DateWriting : FormRule
{
    public override string Code => "F403";

    public override string Vietnamese => "Ngày viết “ngày 05 tháng 02 năm 2024”: ngày dưới 10 và tháng 1, 2 có số 0 ở trước.";

    public override string English => "A date is written in words, with a leading zero for days below 10 and for January and February.";

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        if (file.Head.First(FormElements.Place) is not { } line)
        {
            yield break;
        }

        var match = FormPatterns.Place().Match(line.Text);
        var (day, month) = (match.Groups["day"].Value, match.Groups["month"].Value);
        var wrong = match.Groups["short"].Success ? "words" : day is { Length: 1 } and not "0"
            || month is "1" or "2" ? "zero" : month is ['0', >= '3'] ? "laterMonth" : null;
        if (wrong is not null && file.For(this, wrong) is { } requirement)
        {
            yield return Found(
                requirement, "Ngày tháng năm", $"“{line.Text}”", $"ngày {Two(day, 9)} tháng {Two(month, 2)} năm {match.Groups["year"].Value}", line);
        }
    }

    private static string Two(string number, int last) =>
        number.TrimStart('0') is { Length: 1 } digit && digit[0] - '0' <= last ? "0" + digit : number.Length > 0 && last == 2 ? number.TrimStart('0') : number;
}
