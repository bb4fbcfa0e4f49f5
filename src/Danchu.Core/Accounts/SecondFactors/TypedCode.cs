using Danchu.Core.Operations;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>A code as it was typed, without the spaces and hyphens people put between the digits.</summary>
internal static class TypedCode
{
    public static string Of(string? typed) => string.Concat(InputText.Line(typed).Where(letter => letter is not (' ' or '-' or '.')));

    /// <summary>Null when it could be a code.</summary>
    public static Refusal? Refuse(string code, string field) => code switch
    {
        "" => new Refusal("Chưa nhập mã xác thực.", field),
        { Length: TimeCode.Length or RecoveryCode.Length } when code.All(char.IsAsciiDigit) => null,
        _ => new Refusal($"Mã xác thực có {TimeCode.Length} chữ số, mã dự phòng có {RecoveryCode.Length} chữ số.", field),
    };
}
