using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>A body that has ended sends no letters any more: whoever took over its tasks does.</summary>
internal static class RefuseEnded
{
    public static async Task<Refusal?> RefuseEndedAsync(
        this DanchuDatabase database, OrganisationId issuer, DateOnly today, CancellationToken cancellationToken)
    {
        var ended = await database.Organisations.Where(o => o.Id == issuer && o.To < today).Select(o => new { o.Name, o.To })
            .FirstOrDefaultAsync(cancellationToken);
        if (ended is null)
        {
            return null;
        }

        var successors = await database.Successions.Where(s => s.PredecessorId == issuer)
            .Join(database.Organisations, s => s.SuccessorId, o => o.Id, (_, o) => o.Name).OrderBy(name => name).ToListAsync(cancellationToken);
        return new Refusal(
            $"{ended.Name} đã kết thúc hoạt động ngày {ended.To!.Value.Short()} nên không soạn, không ban hành được công văn. "
                + (successors.Count > 0
                    ? $"Đơn vị tiếp nhận nhiệm vụ: {CheckBeforeIssuing.Names(successors)}; hãy mở đợt báo cáo ở đơn vị đó."
                    : "Chưa khai báo đơn vị tiếp nhận nhiệm vụ; đề nghị quản trị khai báo ở trang của đơn vị."),
            nameof(DraftRound.Input.Line));
    }
}
