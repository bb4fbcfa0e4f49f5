using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Days;
using Danchu.Core.Verification;
using Danchu.Core.Verification.Documents;

namespace Danchu.Core.Jobs;

/// <summary>Verifies everything and writes what was found as a text file: a line for each difference.</summary>
internal sealed class WriteVerification(PeopleReach reach, RunVerification run, TimeProvider clock)
{
    // The documents are verified last, in parts of their own.
    private static readonly VerificationKind[] Kinds =
        [VerificationKind.Facts, VerificationKind.Scores, VerificationKind.History, VerificationKind.Documents];

    private static readonly int Steps = Kinds.Length - 1 + VerifyDocuments.Parts;

    public async Task<WriteJobFile.Written> WriteAsync(Actor actor, JobLease lease, Stream file)
    {
        if (!await reach.IsAtTopAsync(actor, lease.Token))
        {
            throw WriteJobFile.Gone();
        }

        var now = clock.GetUtcNow().ToVietnam();
        var text = new StringBuilder("\uFEFF").Append(CultureInfo.InvariantCulture, $"Kiểm tra dữ liệu lúc {now:HH:mm dd'/'MM'/'yyyy}\n");
        var differences = 0L;
        foreach (var (step, kind) in Kinds.Index())
        {
            await lease.ReportAsync(step, Steps);
            var result = await run.ExecuteAsync(
                new(kind, VerificationOccasion.Asked, actor.PersonId), part => lease.ReportAsync(step + part, Steps), lease.Token);
            differences += result.Differences;
            Append(text, kind, result);
        }

        await lease.ReportAsync(Steps, Steps);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), lease.Token);
        return new WriteJobFile.Written(
            $"kiem-tra-{now:yyyyMMdd-HHmm}.txt",
            differences == 0 ? "Không có sai lệch." : string.Create(CultureInfo.InvariantCulture, $"{differences} sai lệch: xem trang Kiểm tra dữ liệu."));
    }

    private static void Append(StringBuilder text, VerificationKind kind, VerificationResult result)
    {
        text.Append(
            CultureInfo.InvariantCulture, $"\n{kind.Label()}: đã kiểm tra {result.Examined}, {(result.Holds ? "không có" : result.Differences)} sai lệch");
        text.Append(CultureInfo.InvariantCulture, $"{(result.Unrecorded > 0 ? $"; {result.Unrecorded} chỗ chưa có trong lịch sử" : "")}.\n");
        foreach (var difference in result.Found)
        {
            text.Append("- ").Append(difference).Append('\n');
        }
    }
}
