using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Người trình and người ký are two people, and neither is the other's creature: who gave the submitter the role (or the password) alone does not sign what
/// that account hands over, and what an administrator hands over is not signed by an account that he himself made a signer.
/// </summary>
public sealed class SeparateHands(DanchuDatabase database, TimeProvider clock)
{
    private static readonly Refusal MadeTheSubmitter = new(
        "Vai trò soạn hoặc mật khẩu của người trình do chính bạn cấp, nên bạn không ký báo cáo người đó trình. Hãy chuyển lại để người soạn khác trình, "
        + "hoặc đề nghị người quản trị khác giao lại vai trò cho người trình.");

    private static readonly Refusal WritesNoLonger = new(
        "Người trình không còn vai trò soạn báo cáo ở đơn vị. Hãy chuyển lại để người soạn của đơn vị trình.");

    private static readonly Refusal MadeTheSigner = new(
        "Vai trò Người ký hoặc mật khẩu của bạn do chính người trình cấp hay xác nhận, nên bạn không ký báo cáo người đó trình. Hãy chuyển lại để người soạn "
        + "khác trình, hoặc đề nghị người quản trị khác giao lại vai trò Người ký cho bạn.");

    /// <summary>Null when who submitted and who signs stand apart. That they are two is said by <see cref="ReportLifecycle"/>.</summary>
    internal async Task<Refusal?> RefuseAsync(Actor signer, OpenedReport file, CancellationToken cancellationToken)
    {
        if (file.Report.HandedOverBy is not { } submitter || submitter == signer.PersonId)
        {
            return null;
        }

        var roles = await database.Memberships.AsNoTracking()
            .Where(m => m.OrganisationId == file.Organisation.Id && (m.PersonId == submitter || m.PersonId == signer.PersonId))
            .ToListAsync(cancellationToken);
        var standing = await database.StandingOn(clock.Today())
            .Where(s => s.BodyId == file.Organisation.Id && s.Line == file.Round.Line && s.PersonId == submitter)
            .Select(s => s.GivenBy)
            .ToListAsync(cancellationToken);
        List<Guid?> writes = [.. roles.Where(m => m.PersonId == submitter && m.Role is Role.Clerk or Role.Secretariat).Select(m => m.GivenBy), .. standing];
        if (roles.Exists(m => m.PersonId == signer.PersonId && m.Role is Role.Signer && (m.GivenBy == submitter || m.ConfirmedBy == submitter)))
        {
            return MadeTheSigner;
        }

        // A role that was taken back meanwhile no longer says who gave it.
        return writes.Count > 0 ? writes.TrueForAll(givenBy => givenBy == signer.PersonId) ? MadeTheSubmitter : null
            : await database.Users.AnyAsync(p => p.Id == submitter, cancellationToken) ? WritesNoLonger : null;
    }
}
