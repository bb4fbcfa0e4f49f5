using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;

namespace Danchu.Core.Rounds;

/// <summary>
/// A sensible request letter to begin with, in the manner of the two real ones: the State's says "yêu cầu" and numbers what is asked,
/// the Party's says "đề nghị" and asks in running text. Each report stands with its form and the rubric by which it is scored.
/// </summary>
internal static class DefaultLetter
{
    // Luật Thực hiện dân chủ ở cơ sở is in force since 1/7/2023; a period that ended before cannot be grounded on it.
    private static readonly DateOnly LawInForce = new(2023, 7, 1);

    /// <param name="outlines">Of the reports that the letter asks, one or more.</param>
    public static string SubjectOf(IReadOnlyList<Outline> outlines, ReportingPeriod period)
    {
        var subjects = outlines.Select(outline => Bare(FillPlaces.In(outline.Subject, period))).Distinct(StringComparer.OrdinalIgnoreCase);
        var subject = "báo cáo " + string.Join("; ", subjects);
        return subject.Length <= ReportingRound.SubjectLimit ? subject : subject[..ReportingRound.SubjectLimit];
    }

    /// <param name="office">The issuer's standing office, through which reports reach it; null when it has none.</param>
    public static string TextOf(PreparedRound round, string issuer, string? office, ReportingLine line)
    {
        var receiver = office is null ? issuer : $"{issuer} (qua {office})";
        return line == ReportingLine.Party ? Party(round, issuer, receiver) : State(round, issuer, receiver);
    }

    private static string State(PreparedRound round, string issuer, string receiver)
    {
        var text = new StringBuilder();
        if (round.Period.To >= LawInForce)
        {
            text.Append("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Để có cơ sở tổng hợp, {issuer} yêu cầu các cơ quan, đơn vị báo cáo nội dung sau:\n\n");
        var number = 1;
        foreach (var ask in round.Asks)
        {
            var asked = Capital(AskedFor(SubjectOf(round, ask)));
            text.Append(CultureInfo.InvariantCulture, $"{number++}. {asked} (theo đề cương đính kèm).{Attached(round, ask)}\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{number++}. {Cutoff(round.Period)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{number}. {Due(round, receiver)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{issuer} yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện.");
        return text.ToString();
    }

    private static string Party(PreparedRound round, string issuer, string receiver)
    {
        var text = new StringBuilder();
        foreach (var ask in round.Asks)
        {
            var asked = AskedFor(SubjectOf(round, ask));
            text.Append(CultureInfo.InvariantCulture, $"{issuer} đề nghị các đơn vị {asked} (có đề cương báo cáo gửi kèm).{Attached(round, ask)}\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Cutoff(round.Period)}\n\n");
        text.Append(Due(round, receiver));
        return text.ToString();
    }

    /// <summary>"báo cáo kết quả thực hiện QCDC", whether or not the subject itself begins so.</summary>
    public static string AskedFor(string subject) =>
        subject.StartsWith("báo cáo", StringComparison.OrdinalIgnoreCase) ? InSentence.Lowered(subject) : "báo cáo " + subject;

    // One report is what the letter is about; of several each is called by its outline.
    private static string SubjectOf(PreparedRound round, PreparedAsk ask) =>
        round.Asks.Count == 1 ? round.Subject : InSentence.Lowered(FillPlaces.In(ask.Outline.Subject, round.Period));

    private static string Attached(PreparedRound round, PreparedAsk ask)
    {
        var text = new StringBuilder();
        if (ask.Form is { } form)
        {
            text.Append(CultureInfo.InvariantCulture, $" Số liệu theo biểu “{FillPlaces.In(form.Title, round.Period)}” (đính kèm).");
        }

        foreach (var rubric in ask.Rubrics)
        {
            text.Append(CultureInfo.InvariantCulture, $" Tự chấm điểm, xếp loại theo “{FillPlaces.In(rubric.Title, round.Period)}” (đính kèm).");
        }

        return text.ToString();
    }

    private static string Due(PreparedRound round, string receiver)
    {
        var others = round.Asks.Where(ask => ask.DueOn is not null)
            .Select(ask => $"; riêng {AskedFor(SubjectOf(round, ask))}: chậm nhất ngày {ask.DueOn!.Value.Short()}");
        return $"Báo cáo gửi về {receiver} chậm nhất ngày {round.DueOn.Short()} để tổng hợp{string.Concat(others)}.";
    }

    private static string Cutoff(ReportingPeriod period) =>
        $"Số liệu báo cáo tính từ ngày {period.From.Short()} đến hết ngày {period.To.Short()}.";

    private static string Bare(string subject) => InSentence.Lowered(
        subject.StartsWith("báo cáo ", StringComparison.OrdinalIgnoreCase) ? subject["báo cáo ".Length..] : subject);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
