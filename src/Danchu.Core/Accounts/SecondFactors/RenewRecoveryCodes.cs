using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>Ten recovery codes in the place of those there were, within the change that asks for them.</summary>
public sealed class RenewRecoveryCodes(DanchuDatabase database)
{
    /// <returns>The codes as they are shown.</returns>
    internal async Task<IReadOnlyList<string>> MakeAsync(Guid person, CancellationToken cancellationToken)
    {
        await database.RecoveryCodes.Where(c => c.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.New()).ToList();
        database.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { PersonId = person, Hash = RecoveryCode.HashOf(person, code) }));
        return [.. codes.Select(RecoveryCode.Show)];
    }
}
