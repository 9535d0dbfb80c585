// A connection to the chain that outlives its node: after a break the next use connects again.
#pragma once

#include "client/submit.hpp"

#include <stop_token>

namespace tau::neuron {

using client::Answer;

/// For one thread. Every wait ends early when `stop` is requested, with kind unreachable.
class ChainLink {
public:
    ChainLink(client::Url url, std::stop_token stop);

    /// The chain, connected. Kind unreachable at once when the node cannot be reached.
    Answer<const client::Chain*> chain();
    /// The next call of chain() connects anew. To be called on an error of kind unreachable or timeout; a node that
    /// came back may have another runtime, or another chain.
    void drop();
    /// drop() if the answer says the connection is of no use, and the answer.
    template <class T>
    Answer<T> checked(Answer<T> answer)
    {
        using enum client::ErrorKind;
        if (!answer && (answer.error().kind == unreachable || answer.error().kind == timeout)) drop();
        return answer;
    }

    /// Waits for a block after `number`, at most `patience`; the best block then, be it the old one.
    Answer<client::BlockRef> wait_after(u64 number, std::chrono::milliseconds patience);

    /// Signs, sends, and waits until it is in a block. A dispatch that failed is an error of kind refused in words.
    Answer<client::Receipt> submit(const client::Signer& signer, std::string_view pallet, std::string_view call,
                                   const client::json::value& arguments);

    bool stopping() const { return stop_.stop_requested(); }
    /// Sleeps unless stopping.
    void pause(std::chrono::milliseconds time) const;

private:
    Answer<client::Receipt> follow(const Hash& extrinsic, u64 from);

    client::Url url_;
    std::stop_token stop_;
    std::unique_ptr<client::Chain> chain_;
};

}  // namespace tau::neuron
