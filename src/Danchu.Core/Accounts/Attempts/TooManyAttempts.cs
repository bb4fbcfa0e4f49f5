using System.Globalization;
using Danchu.Core.Operations;

namespace Danchu.Core.Accounts.Attempts;

/// <summary>Refused without a look at the password: the wait after failures is not over. The same words whether or not there is such a person.</summary>
public sealed record TooManyAttempts(TimeSpan Wait, string AtField)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"Quá nhiều lần thử; hãy chờ {Words(Wait)} rồi thử lại."), AtField)
{
    /// <summary>Whole seconds, rounded up: what a browser is told in <c>Retry-After</c>.</summary>
    public int Seconds => (int)Math.Ceiling(Wait.TotalSeconds);

    internal static string Words(TimeSpan wait) => wait > TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes)} phút")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalSeconds)} giây");
}
