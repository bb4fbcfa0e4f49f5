using OtpNet;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>The codes of an authenticator app (TOTP, RFC 6238: SHA-1, 30 seconds, six digits), computed by Otp.NET.</summary>
internal static class TimeCode
{
    public const int Length = 6;

    // RFC 4226, 4: as long as the hash.
    private const int SecretBytes = 20;

    public static byte[] NewSecret() => KeyGeneration.GenerateRandomKey(SecretBytes);

    /// <summary>Base32, as it is typed into an app that cannot read the picture.</summary>
    public static string Letters(byte[] secret) => Base32Encoding.ToString(secret).TrimEnd('=');

    public static byte[] SecretOf(string letters) => Base32Encoding.ToBytes(letters);

    /// <summary>What the picture says: otpauth://totp/…</summary>
    public static string Link(byte[] secret, string userName) => new OtpUri(OtpType.Totp, secret, userName, "Danchu").ToString();

    /// <summary>The time step whose code this is, of now or one beside it (a phone's clock may be half a minute off); null when of none.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, new VerificationWindow(previous: 1, future: 1)) ? step : null;
}
