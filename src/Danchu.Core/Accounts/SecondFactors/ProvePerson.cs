using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>Whoever changes their second factor says the password again, and a code of the factor that is on: a session left open is not enough.</summary>
public sealed class ProvePerson(DanchuDatabase database, CheckPassword checkPassword, CheckCode checkCode)
{
    internal async Task<Outcome<Done>> ProveAsync(Actor actor, string? password, string? code, CancellationToken cancellationToken)
    {
        var person = await database.Users.AsNoTracking().Where(p => p.Id == actor.PersonId)
            .Select(p => new { p.UserName, p.TwoFactorEnabled })
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return Denial.Absent;
        }

        var known = await checkPassword.ExecuteAsync(new(person.UserName ?? "", password ?? ""), cancellationToken: cancellationToken);
        if (known is Outcome<Person>.Refused refused)
        {
            return refused.Reasons.Select(r => r with { Field = "Password" }).ToList();
        }

        return person.TwoFactorEnabled ? await checkCode.ExecuteAsync(actor.PersonId, code, cancellationToken) : default(Done);
    }
}
