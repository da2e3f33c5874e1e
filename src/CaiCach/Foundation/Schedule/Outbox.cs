using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Schedule;

/// <summary>How a sending ended.</summary>
public enum Delivery
{
    /// <summary>The receiver has it.</summary>
    Sent,

    /// <summary>Surely not sent: it is tried again.</summary>
    NotSent,

    /// <summary>Nobody knows (a time-out after the body left): a person decides, it is not repeated by itself.</summary>
    Unknown,
}

/// <summary>A way out of the house: mail, a portal, the document exchange.</summary>
public interface IOutsideChannel
{
    /// <summary>Permanent name, as messages carry it.</summary>
    string Name { get; }

    Task<Delivery> Send(OutboxMessage message, CancellationToken ct);
}

/// <summary>
/// What must leave the house is written beside the act that wants it and sent afterwards, at least once. A message
/// whose fate is unknown waits for a person instead of being repeated.
/// </summary>
public sealed class Outbox(CaiCachDb db, Clock clock, IEnumerable<IOutsideChannel> channels)
{
    private const int MostAttempts = 8;

    /// <summary>Puts a message in, inside the caller's act; a key that is there already is left alone.</summary>
    public async Task Put(string channel, string idempotencyKey, string body, CancellationToken ct = default)
    {
        if (!await db.Set<OutboxMessage>().AnyAsync(m => m.IdempotencyKey == idempotencyKey, ct))
        {
            db.Add(new OutboxMessage
            {
                Id = Guid.CreateVersion7(clock.RealNow), Channel = channel, IdempotencyKey = idempotencyKey, Body = body,
                CreatedAt = clock.RealNow, NextAt = clock.RealNow,
            });
        }
    }

    /// <summary>Sends what is due. Gives the number of messages that left.</summary>
    public async Task<int> SendDue(CancellationToken ct = default)
    {
        var now = clock.RealNow;
        var due = await db.Set<OutboxMessage>().AsTracking().Where(m => m.SentAt == null && m.Doubt == null && m.NextAt <= now).OrderBy(m => m.NextAt).Take(50).ToListAsync(ct);
        var sent = 0;
        foreach (var message in due)
        {
            await Send(message, ct);
            sent += message.SentAt is null ? 0 : 1;
            await db.SaveWork(ct);
        }

        return sent;
    }

    private async Task Send(OutboxMessage message, CancellationToken ct)
    {
        message.Attempts++;
        var channel = channels.FirstOrDefault(c => c.Name == message.Channel);
        if (channel is null)
        {
            message.Doubt = $"Không có kênh gửi “{message.Channel}”.";
            return;
        }

        switch (await channel.Send(message, ct))
        {
            case Delivery.Sent:
                message.SentAt = clock.RealNow;
                break;
            case Delivery.Unknown:
                message.Doubt = "Không rõ đã gửi hay chưa. Hãy hỏi nơi nhận rồi quyết định gửi lại.";
                break;
            default:
                message.NextAt = clock.RealNow + TimeSpan.FromMinutes(Math.Pow(2, message.Attempts));
                message.Doubt = message.Attempts < MostAttempts ? null : $"Đã thử {MostAttempts} lần mà chưa gửi được.";
                break;
        }
    }
}
