using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// A secret on its way into the database and back, under the keys that protect cookies. A program without keys can take a second factor away, not
/// read it.
/// </summary>
public sealed class ProtectSecret(IDataProtectionProvider? keys = null)
{
    internal bool HasKeys => keys is not null;

    /// <param name="person">A secret cannot be read in another person's row.</param>
    internal string Seal(Guid person, byte[] secret) => Of(person).Protect(TimeCode.Letters(secret));

    /// <summary>Null when it was sealed by keys that are gone.</summary>
    internal byte[]? Open(Guid person, string kept)
    {
        try
        {
            return TimeCode.SecretOf(Of(person).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // The keys were thrown away, or the row was written by hand: as good as no secret.
            return null;
        }
    }

    private IDataProtector Of(Guid person) => (keys ?? throw new InvalidOperationException("No keys are registered here."))
        .CreateProtector("Danchu.SecondFactor", person.ToString());
}
