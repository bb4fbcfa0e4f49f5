using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;

namespace Danchu.Core.Rounds;

/// <summary>
/// A sensible request letter to begin with, in the manner of the two real ones: the State's says "yêu cầu" and numbers what is asked,
/// the Party's says "đề nghị" and asks in running text.
/// </summary>
internal static class DefaultLetter
{
    // Luật Thực hiện dân chủ ở cơ sở is in force since 1/7/2023; a period that ended before cannot be grounded on it.
    private static readonly DateOnly LawInForce = new(2023, 7, 1);

    public static string SubjectOf(Outline outline, ReportingPeriod period)
    {
        var subject = "báo cáo " + InSentence.Lowered(FillPlaces.In(outline.Subject, period));
        return subject.Length <= ReportingRound.SubjectLimit ? subject : subject[..ReportingRound.SubjectLimit];
    }

    public static string TextOf(PreparedRound round, string issuer, ReportingLine line) =>
        line == ReportingLine.Party ? Party(round, issuer) : State(round, issuer);

    private static string State(PreparedRound round, string issuer)
    {
        var text = new StringBuilder();
        if (round.Period.To >= LawInForce)
        {
            text.Append("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Để có cơ sở tổng hợp, {issuer} yêu cầu các cơ quan, đơn vị báo cáo nội dung sau:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"1. {Capital(AskedFor(round.Subject))} (theo đề cương đính kèm).\n\n");
        var number = 2;
        if (round.Form is { } form)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number++}. Số liệu theo biểu “{FillPlaces.In(form.Title, round.Period)}” (đính kèm).\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{number++}. {Cutoff(round.Period)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{number}. Báo cáo gửi về {issuer} chậm nhất ngày {round.DueOn.Short()} để tổng hợp.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{issuer} yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện.");
        return text.ToString();
    }

    private static string Party(PreparedRound round, string issuer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{issuer} đề nghị các đơn vị {AskedFor(round.Subject)} (có đề cương báo cáo gửi kèm).\n\n");
        if (round.Form is { } form)
        {
            text.Append(CultureInfo.InvariantCulture, $"Kèm theo báo cáo là biểu số liệu “{FillPlaces.In(form.Title, round.Period)}”.\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Cutoff(round.Period)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Báo cáo gửi về {issuer} chậm nhất ngày {round.DueOn.Short()} để tổng hợp.");
        return text.ToString();
    }

    /// <summary>"báo cáo kết quả thực hiện QCDC", whether or not the subject itself begins so.</summary>
    public static string AskedFor(string subject) =>
        subject.StartsWith("báo cáo", StringComparison.OrdinalIgnoreCase) ? InSentence.Lowered(subject) : "báo cáo " + subject;

    private static string Cutoff(ReportingPeriod period) =>
        $"Số liệu báo cáo tính từ ngày {period.From.Short()} đến hết ngày {period.To.Short()}.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
