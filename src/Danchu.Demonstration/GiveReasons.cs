using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Findings;

namespace Danchu.Demonstration;

/// <summary>
/// Where a text of the demonstration holds an error on purpose, the clerk answers it before submitting the report. An error without words here
/// stops the loading: the texts are meant to be right.
/// </summary>
internal static class GiveReasons
{
    private static readonly Dictionary<string, string> ByCheck = new(StringComparer.Ordinal)
    {
        // 31/02/2016 is printed so in a real report; whoever quotes the act can only quote what stands on it.
        ["D501"] = "Ngày ghi đúng như in trên bản sao văn bản lưu tại đơn vị; đơn vị đã đề nghị nơi ban hành xác nhận lại ngày.",
    };

    public static async Task ExecuteAsync(PlayRounds play, Actor clerk, AssignmentId assignment, CancellationToken cancellationToken)
    {
        var view = await play.DoAsync<ShowFindings, ShowFindings.View>(read => read.ReadAsync(clerk, assignment, cancellationToken));
        var reasons = view.Findings.Unanswered.Where(f => ByCheck.ContainsKey(f.Finding.Code))
            .Select(f => new AnswerFindings.Reason(f.Fingerprint, ByCheck[f.Finding.Code])).ToList();
        if (reasons.Count > 0)
        {
            await play.DoAsync<AnswerFindings, int>(answer => answer.ExecuteAsync(clerk, new AnswerFindings.Input(assignment, reasons), cancellationToken));
        }
    }
}
